// Looks at a page that a journey has come to, as gallery.mjs looks at pages that no journey made: one
// heading, no scrolling sideways, and axe at WCAG 2.2 AA, in light and in dark.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from './lib.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Rules that axe keeps apart as good practice, and others were complained of for.
const beyond = ['heading-order', 'empty-heading', 'page-has-heading-one', 'landmark-one-main',
  'landmark-unique', 'skip-link', 'aria-text', 'label-title-only', 'tabindex', 'table-duplicate-name']

/** The same page where scripts run: axe is one, and its waiting never ends where none do. What the page
 * would load of its own script is kept away, so that it is looked at as it stands without. */
async function copyOf (page) {
  const context = await page.context().browser().newContext({ viewport: page.viewportSize(), locale: 'en-GB' })
  const copy = await context.newPage()
  const html = await page.content()
  await copy.route('**/*', async route => {
    const url = route.request().url()
    if (url.split('#')[0] === page.url().split('#')[0])
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    return new URL(url).pathname.endsWith('.js') ? route.abort() : route.continue()
  })
  await copy.goto(page.url())
  return copy
}

/** Nothing is wrong with the page as it stands, with JavaScript or without. */
export async function look (page, { script }) {
  const where = new URL(page.url()).pathname
  expect(await page.locator('h1').count() === 1, `one heading of the first rank at ${where}`)
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide <= room, `${where} is ${wide} px wide where there are ${room}`)
  const seen = script ? page : await copyOf(page)
  // What keeps its place at the top would lie over what a jump has scrolled below it.
  await seen.evaluate(() => globalThis.scrollTo(0, 0))
  await seen.evaluate(axe)
  for (const colorScheme of ['light', 'dark']) {
    await seen.emulateMedia({ colorScheme })
    const found = await seen.evaluate(rules => globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: Object.fromEntries(rules.map(rule => [rule, { enabled: true }]))
    }), beyond)
    expect(found.passes.length > 10, `axe looked at ${where}`)
    const said = found.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
    expect(said.length === 0, `${where} in ${colorScheme}: ${said.join('; ')}`)
  }
  if (seen === page) await page.emulateMedia({ colorScheme: 'light' })
  else await seen.context().close()
}
