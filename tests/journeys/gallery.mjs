// Opens every page of the gallery in a real browser and looks: axe at WCAG 2.2 AA, light and dark, with
// what axe knows of lists and headings beyond it; no sideways scroll at 320 px, and at 400 % zoom; forced
// colours; every way on by the keyboard alone, each seen; one h1, HTML that validates, its size.
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

// Rules that axe keeps apart as good practice, and others were complained of for.
const beyond = ['heading-order', 'empty-heading', 'page-has-heading-one', 'landmark-one-main',
  'landmark-unique', 'skip-link', 'aria-text', 'label-title-only', 'tabindex', 'table-duplicate-name']

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
const seen = { axe: 0, html: 0, wide: 0, zoom: 0, forced: 0, keys: 0, large: 0 }

/** A screen of 1280 x 1024 at 400 % has room for 320 x 256 (WCAG 2.2, 1.4.10): what keeps its place
 * while the page scrolls may not take more than half of that. */
async function lookZoomed (say) {
  await page.setViewportSize({ width: 320, height: 256 })
  const { wide, kept } = await page.evaluate(() => {
    globalThis.scrollTo(0, 400)
    const boxes = [...document.body.querySelectorAll('*')]
      .filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
      .map(one => one.getBoundingClientRect())
      .filter(box => box.bottom > 0 && box.top < innerHeight)
    const kept = boxes.reduce((most, box) => Math.max(most, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0)
    globalThis.scrollTo(0, 0)
    return { wide: document.documentElement.scrollWidth, kept }
  })
  if (wide > 320) say('zoom', `${wide} px wide at 400 %`)
  if (kept > 128) say('zoom', `${Math.round(kept)} of 256 px never scroll at 400 %`)
  await page.setViewportSize({ width: 320, height: 640 })
}

/** With the colours of the person's own system: words can be read, and what is pressed or filled in has
 * an edge that is a colour of the system's, since backgrounds are gone. */
async function lookForced (say) {
  await page.emulateMedia({ forcedColors: 'active' })
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['color-contrast'] }))
  for (const one of found.violations) say('forced', `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main .govuk-button, main input:not([type=hidden], [type=file]), main select, main textarea')]
      .filter(one => one.getBoundingClientRect().width > 0)
      .filter(one => {
        const drawn = one.matches('[type=radio], [type=checkbox]') && one.nextElementSibling
          ? getComputedStyle(one.nextElementSibling, '::before')
          : getComputedStyle(one)
        return ['Top', 'Bottom'].every(side => parseFloat(drawn[`border${side}Width`]) < 1) &&
          !(drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 1) &&
          !drawn.textDecorationLine.includes('underline')
      })
      .map(one => one.outerHTML.slice(0, 120)))
  if (bare.length > 0) say('forced', `no edge in forced colours: ${bare[0]} (${bare.length})`)
  await page.emulateMedia({ forcedColors: 'none' })
}

/** With Tab alone: everything that can be pressed or filled in is reached, in the order in which it
 * stands, nothing holds the focus fast, and whoever looks sees where they are. */
async function lookByKeys (say) {
  const ways = await page.evaluate(() => {
    // A summary of problems takes the focus: begin where somebody does who opens the page.
    const first = document.body.insertBefore(document.createElement('div'), document.body.firstChild)
    first.tabIndex = -1
    first.focus()
    globalThis.scrollTo(0, 0)
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      // Of radios that belong together Tab reaches one, and arrows the others.
      .filter((one, at, whole) => one.type !== 'radio' || (one.checked ||
        (!whole.some(other => other.name === one.name && other.checked) &&
          whole.find(other => other.name === one.name) === one)))
    all.forEach((one, at) => { one.dataset.way = at })
    return all.map(one => one.outerHTML.slice(0, 100))
  })
  const reached = new Set()
  let last = -1
  for (let i = 0; i < ways.length + 5; ++i) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement
      if (one === document.body) return null
      const drawn = one.matches('[type=radio], [type=checkbox]') && one.nextElementSibling
        ? getComputedStyle(one.nextElementSibling, '::before')
        : getComputedStyle(one)
      const shown = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none'
      const box = one.getBoundingClientRect()
      return {
        way: one.dataset.way === undefined ? -1 : Number(one.dataset.way),
        shown: shown(drawn) || shown(getComputedStyle(one)),
        seen: box.bottom > 0 && box.top < innerHeight,
        html: one.outerHTML.slice(0, 100)
      }
    })
    if (at === null || (at.way >= 0 && reached.has(at.way))) break
    if (at.way < 0) continue
    reached.add(at.way)
    if (!at.shown) say('keys', `nobody sees that the focus is on ${at.html}`)
    if (!at.seen) say('keys', `the focus is off the screen: ${at.html}`)
    if (at.way < last) say('keys', `Tab goes back to ${at.html}`)
    last = at.way
  }
  const missed = ways.filter((_, at) => !reached.has(at))
  if (missed.length > 0) say('keys', `Tab never reaches ${missed[0]} (${missed.length} of ${ways.length})`)
}

/** Under the pointer, and with the focus: each kind of link and button once, by its classes. What a
 * page looks like when nobody touches it says nothing of the colours it has then. */
const pointed = new Set()
async function lookPointed (say) {
  const ways = page.locator('main a[href], main button, main summary, header a, footer a, nav a')
  const kinds = await ways.evaluateAll(all => all.map(one =>
    [one, one.parentElement, one.parentElement.parentElement].map(each => `${each.tagName}.${each.className}`).join(' ')))
  for (const [at, kind] of kinds.entries()) {
    if (pointed.has(kind) || !await ways.nth(at).isVisible()) continue
    pointed.add(kind)
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme })
      for (const act of ['hover', 'focus']) {
        await page.evaluate(() => document.activeElement.blur())
        await ways.nth(at)[act]({ force: true })
        const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['color-contrast'] }))
        for (const one of found.violations)
          say('axe', `${scheme}, ${act}: ${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
      }
    }
    await page.mouse.move(0, 0)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

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
    const found = await page.evaluate(beyond => globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: Object.fromEntries(beyond.map(rule => [rule, { enabled: true }]))
    }), beyond)
    for (const one of found.violations)
      say('axe', `${scheme}: ${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await lookPointed(say)
  await lookForced(say)
  await lookZoomed(say)
  await lookByKeys(say)
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
  `${seen.wide} too wide at 320 px, ${seen.zoom} at 400 % zoom, ${seen.forced} in forced colours, ` +
  `${seen.keys} by the keyboard, ` +
  `${seen.large} too large`)
process.exit(problems.length === 0 && names.length > 0 ? 0 : 1)
