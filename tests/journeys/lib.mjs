// What the journeys share: a server on an invented county, a browser, people, and named steps.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const root = new URL('../..', import.meta.url).pathname
const program = process.env.RIBBON_PROGRAM || join(root, 'build/ribbon')
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)

const sleep = ms => new Promise(done => setTimeout(done, ms))

/** A port that is free now. */
export async function freePort () {
  const server = createServer()
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address()
  await new Promise(done => server.close(done))
  return port
}

/** A county of so many plans, served on a free port of this machine until `stop`. A story may say on
 * which port, and with which further words. */
export async function serveCounty (plans = 20, { port = 0, words = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ribbon-journeys-'))
  const record = `sqlite:${folder}/ribbon.db`
  const made = spawnSync(program, ['county', '--seed', '7', '--plans', String(plans), '--into', record],
    { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`No county: ${made.stderr}${made.stdout}`)
  const ready = join(folder, 'ready')
  const server = spawn(program,
    ['serve', '--from', record, '--listen', `127.0.0.1:${port}`, '--ready', ready, ...words],
    { stdio: ['ignore', 'ignore', 'pipe'] })
  const began = Date.now()
  let said = ''
  server.stderr.on('data', bytes => { said += bytes })
  for (let i = 0; i < 300 && !existsSync(ready); ++i) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${said}`)
    await sleep(50)
  }
  const at = readFileSync(ready, 'utf8').trim()
  return {
    address: `http://127.0.0.1:${at}`,
    record,
    folder,
    began,
    said: () => said,
    async stop () {
      server.kill('SIGTERM')
      for (let i = 0; i < 200 && server.exitCode === null; ++i) await sleep(50)
      if (server.exitCode === null) server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

export async function openBrowser () {
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run', '--disable-quic', '--disable-gpu']
  })
}

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

/** A fresh browser window: nobody is signed in. */
export async function window_ (browser, { viewport = phone, script = true } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(15000)
  page.on('pageerror', error => { page.failed = error })
  return page
}

/** Goes in as somebody of the demonstration: a parent by the case of a story, or an officer. */
export async function enterAs (page, address, { story, relation, officer }) {
  await page.goto(`${address}/demo`)
  if (officer) {
    await page.locator(`input[name=officer][value="${officer}"]`).check()
    await page.getByRole('button', { name: 'Go to work as them' }).click()
  } else {
    const items = page.locator('.govuk-radios__item', { hasText: story })
    const one = relation ? items.filter({ hasText: relation }) : items
    await one.first().locator('input').check()
    await page.getByRole('button', { name: 'Go in as them' }).click()
  }
}

/** The journey as steps; each is said, so that a failure names where it was. */
export function steps (name) {
  return async (says, act) => {
    try {
      await act()
    } catch (error) {
      error.message = `${name}: ${says}: ${error.message}`
      throw error
    }
  }
}

export function expect (holds, says) {
  if (!holds) throw new Error(`not so: ${says}`)
}

export async function expectText (page, text) {
  const body = await page.locator('body').innerText()
  expect(text instanceof RegExp ? text.test(body) : body.includes(text),
    `the page ${page.url()} says "${text}"; it says: ${body.slice(0, 600)}`)
}

/** The newest letter to an address that waits to be sent, of those that hold something: a journey
 *  opens what nobody delivers, and two letters may be of the same second. */
export function letterTo (server, address, holds = () => true) {
  const file = server.record.replace('sqlite:', '')
  const asked = spawnSync('sqlite3', ['-readonly', file, 'SELECT body FROM outbox ORDER BY put_out, body'],
    { encoding: 'utf8' })
  if (asked.status !== 0) throw new Error(`No letters: ${asked.stderr}`)
  const letters = asked.stdout.split('\n').filter(Boolean).map(line => JSON.parse(line))
    .filter(one => one.to === address && holds(one.text))
  expect(letters.length > 0, `a letter to ${address} waits to be sent`)
  return letters.at(-1).text
}

/** Runs the program beside the server, and gives what it printed. */
export function ribbon (server, ...words) {
  const ran = spawnSync(program, words, { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`ribbon ${words.join(' ')}: ${ran.stderr}${ran.stdout}`)
  return ran.stdout
}

/** Asks for an assessment with no account; the page shows the receipt at the end. */
export async function askFor (page, server, { given, family, born: [year, month, day], by, email }) {
  await page.goto(`${server.address}/ask`)
  await page.getByRole('button').filter({ hasText: /start|begin/i }).first().click()
  for (let i = 0; i < 14 && !page.url().endsWith('/ask/check'); ++i) {
    const inputs = page.locator('main input[type=text]')
    if (/name of the child|child.s name|what is .*name/i.test(await page.locator('h1').innerText()))
      for (let n = 0; n < await inputs.count(); ++n) await inputs.nth(n).fill(n === 0 ? given : family)
    if (page.url().endsWith('/ask/you')) await inputs.first().fill(by)
    const radios = page.locator('main input[type=radio]')
    if (await radios.count() > 0) await radios.first().check()
    const years = page.locator('input[name$="-year"]')
    if (await years.count() > 0) {
      await page.locator('input[name$="-day"]').fill(String(day))
      await page.locator('input[name$="-month"]').fill(String(month))
      await years.fill(String(year))
    }
    const address = page.locator('input[type=email]')
    if (await address.count() > 0) {
      const ways = page.locator('main input[type=checkbox]')
      if (await ways.count() > 0) await ways.first().check()
      if (await address.first().isVisible()) await address.first().fill(email)
    }
    await page.getByRole('button').filter({ hasText: /go on/i }).first().click()
  }
  await page.getByRole('button', { name: /Send my request/ }).click()
  await page.waitForURL(/\/ask\/receipt/)
}

/** The code in a letter: six figures, written as two times three. */
export function codeIn (letter) {
  const found = /\b(\d{3}) (\d{3})\b/.exec(letter)
  return found ? found[1] + found[2] : null
}

/** Signs in at the door for families: the email, and the code out of the letter. */
export async function signInByLetter (page, server, email) {
  // A letter tells its second and no more: this one is to be the newest.
  await sleep(1100)
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Send me the email' }).click()
  await page.locator('input[name=code]').fill(codeIn(letterTo(server, email, codeIn)))
  await page.locator('main form button').first().click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}
