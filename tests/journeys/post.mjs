// The post of a journey: the listener for mail, a mail program that sends to it, and a relay that
// keeps what we send. Plain SMTP (RFC 5321) over this machine's own sockets.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './lib.mjs'

const program = process.env.RIBBON_PROGRAM || join(root, 'build/ribbon')
const sleep = ms => new Promise(done => setTimeout(done, ms))

/** Takes mail in for the record of a server, until `stop`. */
export async function openPost (server) {
  const ready = join(server.folder, 'post-ready')
  const listener = spawn(program,
    ['mail', 'listen', '--from', server.record, '--smtp', '--listen', '127.0.0.1:0', '--ready', ready,
      '--trusted-server', 'none'],
    { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  listener.stderr.on('data', bytes => { said += bytes })
  for (let i = 0; i < 300 && !existsSync(ready); ++i) {
    if (listener.exitCode !== null) throw new Error(`The listener ended: ${said}`)
    await sleep(50)
  }
  const port = Number(readFileSync(ready, 'utf8'))
  return {
    send: mail => sendMail(port, mail),
    async stop () {
      listener.kill('SIGTERM')
      for (let i = 0; i < 200 && listener.exitCode === null; ++i) await sleep(50)
      if (listener.exitCode === null) listener.kill('SIGKILL')
    }
  }
}

/** Sends one mail, as a mail program does; throws what the server says where it does not take it. */
async function sendMail (port, { from, to, head = {}, text }) {
  const fields = { From: from, To: to, Date: 'Sat, 31 Oct 2026 10:00:00 +0000', ...head }
  const mail = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join('') +
    'Content-Type: text/plain; charset=utf-8\r\n\r\n' + text.replace(/\r?\n/g, '\r\n') + '\r\n'
  const bare = address => /<(.*)>/.exec(address)?.[1] ?? address
  const lines = ['EHLO parent.example', `MAIL FROM:<${bare(from)}>`, `RCPT TO:<${bare(to)}>`, 'DATA',
    mail + '.', 'QUIT']
  const socket = createConnection(port, '127.0.0.1')
  socket.setEncoding('utf8')
  let heard = ''
  socket.on('data', words => { heard += words })
  const answer = async () => {
    for (let i = 0; i < 400; ++i) {
      const last = heard.match(/^(\d{3}) .*\r\n/m)
      if (last) {
        heard = ''
        if (Number(last[1]) >= 400) throw new Error(`the mail server said ${last[0]}`)
        return
      }
      await sleep(25)
    }
    throw new Error('the mail server said nothing')
  }
  await answer()
  for (const line of lines) {
    socket.write(line + '\r\n')
    await answer()
  }
  socket.end()
}

/** Sends what waits, through a relay that keeps it; gives what went out, each { to, text }. */
export async function sendWhatWaits (server) {
  const kept = []
  const relay = createServer(socket => {
    let mail = null
    let heard = ''
    socket.setEncoding('latin1')
    socket.write('220 relay.example\r\n')
    socket.on('error', () => {})
    socket.on('data', words => {
      heard += words
      for (let end; (end = heard.indexOf('\r\n')) >= 0;) {
        const line = heard.slice(0, end)
        heard = heard.slice(end + 2)
        if (mail?.reading) {
          if (line === '.') {
            kept.push({ to: mail.to, text: mail.text })
            mail = null
            socket.write('250 2.0.0 kept\r\n')
          } else mail.text += line.replace(/^\./, '') + '\n'
        } else if (/^DATA/i.test(line)) {
          mail = { ...mail, reading: true, text: '' }
          socket.write('354 go on\r\n')
        } else {
          const to = /^RCPT TO:<(.*?)>/i.exec(line)
          if (to) mail = { ...mail, to: to[1] }
          socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 well\r\n')
        }
      }
    })
  })
  await new Promise(done => relay.listen(0, '127.0.0.1', done))
  // Not spawnSync: the relay lives in this very process.
  const sender = spawn(program, ['mail', 'send', '--from', server.record, '--once', '--no-tls',
    '--relay', `smtp://127.0.0.1:${relay.address().port}`, '--sender', 'send@ribbon.example'],
  { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  sender.stderr.on('data', bytes => { said += bytes })
  for (let i = 0; i < 600 && sender.exitCode === null; ++i) await sleep(50)
  if (sender.exitCode === null) sender.kill('SIGKILL')
  relay.close()
  if (said) throw new Error(`the sender said: ${said}`)
  return kept
}

/** A field of a mail that was sent, its lines joined. */
export function field (mail, name) {
  const head = mail.text.split('\n\n')[0].replace(/\n[ \t]+/g, ' ')
  const line = head.split('\n').find(one => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line ? line.slice(name.length + 1).trim() : ''
}
