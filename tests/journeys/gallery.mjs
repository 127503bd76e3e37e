// Opens every page of the gallery in a real browser and looks: axe at WCAG 2.2 AA, no sideways scroll
// at 320 px, one h1, HTML that validates, under 30 kB.
//
//   node tests/journeys/gallery.mjs                    the checks; says how many pages and problems
//   node tests/journeys/gallery.mjs --pictures FOLDER  and a picture of each at 360 and 1280 px
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { desk, openBrowser, phone, serveCounty } from './lib.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const at = process.argv.indexOf('--pictures')
const pictures = at > 0 ? process.argv[at + 1] : null
const only = process.argv.slice(2).find((word, i, all) => !word.startsWith('--') && all[i - 1] !== '--pictures')
if (pictures) mkdirSync(pictures, { recursive: true })

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-redundant-role': 'off', // a table laid out as cards says its roles, or a browser drops them
    'prefer-native-element': 'off', // the same
    'tel-non-breaking': 'off',
    'no-implicit-button-type': 'off',
    'wcag/h63': 'off'
  }
})

const server = await serveCounty()
const browser = await openBrowser()
const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true })
const page = await context.newPage()
const list = await page.goto(`${server.address}/gallery`)
if (list.status() !== 200) throw new Error('No gallery')
const names = (await page.locator('a[href^="/gallery/"]').evaluateAll(links =>
  links.map(link => link.getAttribute('href').slice('/gallery/'.length))))
  .filter(name => !only || name.includes(only))
const problems = []
const seen = { axe: 0, html: 0, wide: 0, large: 0 }
for (const name of names) {
  const answer = await page.goto(`${server.address}/gallery/${name}`)
  const html = await answer.text()
  const say = (kind, what) => { ++seen[kind]; problems.push(`${name}: ${what}`) }
  if (answer.status() !== 200) problems.push(`${name}: ${answer.status()}`)
  if (html.length > 64_000) say('large', `${html.length} bytes`)
  if (await page.locator('h1').count() !== 1) say('axe', 'not one h1')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > 320) say('wide', `${wide} px wide on a screen of 320`)
  // A summary of problems takes the focus and scrolls, and the way out stays at the top of the
  // screen and then lies over what scrolled away: look from the top.
  await page.evaluate(() => globalThis.scrollTo(0, 0))
  await page.evaluate(axe)
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme })
    const found = await page.evaluate(() => globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    }))
    for (const one of found.violations)
      say('axe', `${scheme}: ${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const report = await validator.validateString(html)
  for (const result of report.results)
    for (const one of result.messages.filter(message => message.severity === 2))
      say('html', `${one.ruleId} line ${one.line}: ${one.message}`)
  if (pictures)
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport)
      await page.screenshot({ path: `${pictures}/${name}-${viewport.width}.png`, fullPage: true })
      await page.setViewportSize({ width: 320, height: 640 })
    }
}
await browser.close()
await server.stop()
for (const one of problems) console.log(one)
console.log(`${names.length} pages: ${seen.axe} accessibility problems, ${seen.html} of HTML, ` +
  `${seen.wide} too wide at 320 px, ${seen.large} too large`)
process.exit(problems.length === 0 && names.length > 0 ? 0 : 1)
