import { createHmac } from 'node:crypto'
import { expect, expectText, ribbon, steps } from './lib.mjs'

export const title = 'An officer sets a password and an app, and signs in with both'

/** The code of RFC 6238 for a secret in base 32 at a moment, in milliseconds. */
function codeAt (secret, moment) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/\s/g, '')].map(c => letters.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

export default async function ({ page, server, another }) {
  const step = steps(title)
  const email = 'nadia.begum@northshire.example'
  const words = 'four lamps beside water'
  // The demonstration's clock began at 8 in the morning when the server did.
  const clock = () => Date.UTC(2026, 9, 31, 8) + (Date.now() - server.began)
  let secret, used
  await step('whoever keeps the server gives her a link, which sets a password', async () => {
    const said = ribbon(server, 'account', 'add', '--officer', 'begum', '--name', 'Nadia Begum',
      '--email', email, '--from', server.record, '--server', server.address)
    const link = /https?:\/\/\S+/.exec(said)[0]
    await page.goto(link)
    await page.getByLabel('New password').fill('short')
    await page.locator('main form button[type=submit]').first().click()
    expect((await page.title()).startsWith('Error: '), 'a short password is refused')
    await page.getByLabel('New password').fill(words)
    await page.locator('main form button[type=submit]').last().click()
  })
  const signIn = async (window, password) => {
    await window.goto(`${server.address}/sign-in`)
    await window.getByLabel('Your work email address').fill(email)
    await window.getByLabel('Password', { exact: true }).fill(password)
    await window.getByRole('button', { name: 'Go on' }).click()
  }
  await step('she signs in and sets an app up before anything else opens', async () => {
    if (!page.url().includes('/account/app')) await signIn(page, words)
    await page.goto(`${server.address}/account/app`)
    secret = /([A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await page.locator('main').innerText())[0]
    used = codeAt(secret, clock())
    await page.locator('input[name=code]').fill(used)
    await page.getByRole('button', { name: 'Use this app' }).click()
    await page.goto(`${server.address}/work`)
    await expectText(page, 'My work')
  })
  const other = await another()
  await step('a wrong password and a wrong code open nothing', async () => {
    await signIn(other, 'four lamps beside wine')
    expect((await other.title()).startsWith('Error: '), 'a wrong password is refused')
    await signIn(other, words)
    await other.locator('input[name=code]').fill('000000')
    await other.getByRole('button', { name: 'Sign in' }).click()
    expect((await other.title()).startsWith('Error: '), 'a wrong code is refused')
    await other.goto(`${server.address}/work`)
    expect(other.url().includes('/sign-in'), 'still outside')
  })
  await step('with both she is in, and no code opens twice', async () => {
    await signIn(other, words)
    await other.locator('input[name=code]').fill(used)
    await other.getByRole('button', { name: 'Sign in' }).click()
    expect((await other.title()).startsWith('Error: '), 'the code that was used is refused')
    await other.locator('input[name=code]').fill(codeAt(secret, clock() + 30_000))
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.goto(`${server.address}/work`)
    await expectText(other, 'My work')
    await other.context().close()
  })
}
