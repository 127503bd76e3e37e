// What the journeys share: a server on an invented county, a browser, people, and named steps.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const root = new URL('../..', import.meta.url).pathname
const program = process.env.RIBBON_PROGRAM || join(root, 'build/ribbon')
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)

const sleep = ms => new Promise(done => setTimeout(done, ms))

/** A county of so many plans, served on a free port of this machine until `stop`. */
export async function serveCounty (plans = 20) {
  const folder = mkdtempSync(join(tmpdir(), 'ribbon-journeys-'))
  const record = `sqlite:${folder}/ribbon.db`
  const made = spawnSync(program, ['county', '--seed', '7', '--plans', String(plans), '--into', record],
    { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`No county: ${made.stderr}${made.stdout}`)
  const ready = join(folder, 'ready')
  const server = spawn(program,
    ['serve', '--from', record, '--listen', '127.0.0.1:0', '--ready', ready],
    { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', bytes => { said += bytes })
  for (let i = 0; i < 300 && !existsSync(ready); ++i) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${said}`)
    await sleep(50)
  }
  const port = readFileSync(ready, 'utf8').trim()
  return {
    address: `http://127.0.0.1:${port}`,
    record,
    folder,
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
