// Times the pages of a served county beside nginx with the same bytes as a file, and beside a plain
// Django page that asks the same of the same database. Called by script/dev/bench-http.
//
//   node tests/bench/http/pages.mjs PROGRAM BENCH FOLDER PLANS SECONDS [england]
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'

const [program, bench, folder, plans, time, england] = process.argv.slice(2)
const seconds = Number(time)
const here = new URL('.', import.meta.url).pathname
const started = []
const sleep = ms => new Promise(done => setTimeout(done, ms))
const long = 'STORY-FINE'
const messages = 10_000

function run (command, words, more = {}) {
  const ran = spawnSync(command, words, { encoding: 'utf8', ...more })
  if (ran.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${ran.error || ran.stderr}${ran.stdout}`)
  return ran.stdout
}

async function freePort () {
  const server = createServer()
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address()
  await new Promise(done => server.close(done))
  return port
}

function start (command, words, more = {}) {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'ignore'], ...more })
  started.push(child)
  return child
}

/** The county, made once for this size and kept. */
function county () {
  const kept = join(folder, `county-${plans}${england ? '-england' : ''}`)
  const file = join(kept, 'ribbon.db')
  if (!existsSync(join(kept, 'whole'))) {
    rmSync(kept, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    run(program, ['county', '--seed', '830', '--plans', plans, '--until', '2026-10-31', '--into', `sqlite:${file}`])
    run(bench, ['--lengthen', `sqlite:${file}`, long, String(messages), `${long}-1`, '2026-10-31'])
    if (england) run(bench, ['--england', `sqlite:${file}`])
    writeFileSync(join(kept, 'whole'), '')
  }
  return file
}

/** Goes in at /demo as somebody, and gives the cookie of the session. */
async function enter (address, field, who) {
  const page = await fetch(`${address}/demo`)
  const before = page.headers.getSetCookie().map(one => one.split(';')[0]).join('; ')
  const text = await page.text()
  const form = text.split('<form').find(one => one.includes(`name="${field}"`))
  const hidden = [...form.matchAll(/name="(csrf|once)"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="(csrf|once)"/g)]
  const body = new URLSearchParams({ [field]: who })
  for (const one of hidden) body.set(one[1] || one[4], one[2] || one[3])
  const answer = await fetch(`${address}/demo`, {
    method: 'POST', body, redirect: 'manual', headers: { cookie: before, origin: address, 'sec-fetch-site': 'same-origin' }
  })
  const cookie = answer.headers.getSetCookie().map(one => one.split(';')[0]).find(one => one.startsWith('ribbon='))
  if (!cookie) throw new Error(`Nobody went in as ${who}: ${answer.status}`)
  return cookie
}

const unit = { us: 0.001, ms: 1, s: 1000 }
const inMs = text => { const [, n, u] = /([\d.]+)(us|ms|s)/.exec(text); return Number(n) * unit[u] }

/** As fast as it can: 16 connections that stay. */
function fast (url, cookie) {
  const words = ['-t1', '-c16', '--latency', ...(cookie ? ['-H', `Cookie: ${cookie}`] : [])]
  run('wrk', [...words, '-d1s', url])
  const said = run('wrk', [...words, `-d${seconds}s`, url])
  // Answers that came too late are counted in the times; answers that refuse are no answers.
  if (/Non-2xx/.test(said)) throw new Error(`${url}: ${said}`)
  return {
    rate: Number(/Requests\/sec: +([\d.]+)/.exec(said)[1]),
    requests: Number(/(\d+) requests in/.exec(said)[1]),
    p50: inMs(/50% +(\S+)/.exec(said)[1]),
    p99: inMs(/99% +(\S+)/.exec(said)[1])
  }
}

/** 500 requests a second, each at its time whether or not those before are answered; the time counts
 * from when it was due. Between them it sleeps: it shares the machine with what it measures. */
async function steady (url, cookie, rate = 500) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const times = []
  const begun = performance.now()
  let sent = 0
  let open = 0
  while (sent < rate * seconds || open > 0) {
    const now = performance.now() - begun
    for (; sent < rate * seconds && sent * 1000 / rate <= now; ++sent) {
      const due = begun + sent * 1000 / rate
      ++open
      http.get(url, { agent, headers: { cookie } }, answer => {
        answer.resume()
        answer.on('end', () => { --open; times.push(performance.now() - due) })
      })
    }
    await sleep(1)
  }
  agent.destroy()
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] }
}

/** Microseconds of a core that a process has used: what other work on the machine moves least. */
function used (child) {
  const words = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(words[11]) + Number(words[12])) * 10_000
}

/** Megabytes, as the kernel counts them. */
function memory (server, which) {
  return Math.round(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1] / 1024)
}

/** The page of every case there is, by whoever holds it, eight at a time. Those who have left can not
 * go in, and what they held is not read. */
async function readEverything (address, file) {
  const rows = run('sqlite3', [file, "SELECT a_case, officer FROM case_row WHERE area = '830'"], { maxBuffer: 1 << 26 })
  const held = {}
  for (const row of rows.trim().split('\n')) {
    const [key, officer] = row.split('|')
    ;(held[officer] ??= []).push(key)
  }
  let read = 0
  for (const [officer, cases] of Object.entries(held)) {
    const cookie = officer && await enter(address, 'officer', officer).catch(() => '')
    if (!cookie) continue
    const some = async () => {
      for (let one = cases.pop(); one; one = cases.pop()) {
        const answer = await fetch(`${address}/cases/${encodeURIComponent(one)}`, { headers: { cookie }, redirect: 'manual' })
        await answer.arrayBuffer()
        read += answer.status === 200 ? 1 : 0
      }
    }
    await Promise.all(Array.from({ length: 8 }, some))
  }
  return read
}

async function django (file, officer) {
  const port = await freePort()
  const env = { ...process.env, RECORD: file, SESSIONS: join(folder, 'sessions.db'), OFFICER: officer }
  const session = run('/usr/bin/python3', ['plain_pages.py'], { cwd: join(here, 'django'), env }).trim()
  start('/usr/bin/gunicorn', ['-w', '2', '-k', 'gthread', '--threads', '4', '--keep-alive', '5',
    '-b', `127.0.0.1:${port}`, 'plain_pages:application'], { cwd: join(here, 'django'), env })
  await sleep(3000)
  return { address: `http://127.0.0.1:${port}`, cookie: `sessionid=${session}` }
}

async function nginx () {
  const port = await freePort()
  const site = join(folder, 'site')
  mkdirSync(site, { recursive: true })
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; default_type text/html; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b;
  fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; sendfile on;
  keepalive_requests 100000000; open_file_cache max=20;
  server { listen 127.0.0.1:${port}; root ${site}; } }\n`)
  start('nginx', ['-c', config])
  await sleep(1000)
  return { address: `http://127.0.0.1:${port}`, site }
}

async function main () {
  const file = county()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = start(program, ['serve', '--from', `sqlite:${file}`, '--listen', `127.0.0.1:${port}`, '--ready', join(folder, 'ready')])
  rmSync(join(folder, 'ready'), { force: true })
  for (let i = 0; i < 600 && !existsSync(join(folder, 'ready')); ++i) await sleep(50)
  const mother = await enter(address, 'person', 'STORY-LOST-EMAIL-1')
  const writer = await enter(address, 'person', `${long}-1`)
  const holder = await enter(address, 'officer', 'begum')
  // Officers come and go as the dice fall: whoever of the invented ones is there now.
  const there = await (await fetch(`${address}/demo`)).text()
  const officer = /value="(officer-\d+)"/.exec(there)[1]
  const busy = await enter(address, 'officer', officer)
  const files = await nginx()
  const plain = await django(file, officer)
  const pages = [
    ['a family\u2019s home', '/cases/STORY-LOST-EMAIL/home', mother, '/cases/STORY-LOST-EMAIL'],
    ['an officer\u2019s worklist', '/work', busy, '/work'],
    ['a case page', '/cases/STORY-LOST-EMAIL', holder, '/cases/STORY-LOST-EMAIL'],
    ['home, 10,000 messages', `/cases/${long}/home`, writer, `/cases/${long}`],
    ['their messages, 10,000', `/cases/${long}/messages`, writer, `/cases/${long}`]
  ]
  console.log(`${plans} plans, ${messages} messages on one case; 16 connections that stay, ${seconds} s each`)
  console.log('| page | kB | requests/s | of a core | p50 | p99 | p50 / p99 at 500/s | x Django | of nginx |')
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|')
  const ms = time => `${time.toFixed(1)} ms`
  for (const [name, path, cookie, theirs] of pages) {
    const answer = await fetch(address + path, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const copy = `${pages.findIndex(one => one[1] === path)}.html`
    writeFileSync(join(files.site, copy), bytes)
    const before = used(server)
    const ours = fast(address + path, cookie)
    const core = (used(server) - before) / (ours.requests * (seconds + 1) / seconds)
    const calm = await steady(address + path, cookie)
    const peer = fast(plain.address + theirs, plain.cookie)
    const static_ = fast(`${files.address}/${copy}`)
    console.log(`| ${name} | ${(bytes.length / 1000).toFixed(0)} | ${Math.round(ours.rate)} | ${Math.round(core)} \u00b5s | ${ms(ours.p50)} | ` +
      `${ms(ours.p99)} | ${ms(calm.p50)} / ${ms(calm.p99)} | ${(ours.rate / peer.rate).toFixed(1)} (${Math.round(peer.rate)}/s) | ` +
      `${(ours.rate / static_.rate).toFixed(2)} (${Math.round(static_.rate)}/s) |`)
  }
  console.log(`memory of the server: ${memory(server, 'VmRSS')} MB, at its most ${memory(server, 'VmHWM')} MB`)
  if (Number(plans) > 1000) {
    const read = await readEverything(address, file)
    console.log(`memory after the pages of ${read} different cases: ${memory(server, 'VmRSS')} MB, at its most ${memory(server, 'VmHWM')} MB`)
  }
  console.log(`load when this ended: ${readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ')}`)
}

try {
  await main()
} finally {
  for (const child of started) child.kill('SIGTERM')
}
process.exit(0)
