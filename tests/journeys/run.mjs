// Runs the journeys: each file of this folder that ends in .journey.mjs is one story.
//
//   node tests/journeys/run.mjs           on a phone, with JavaScript: what CI runs
//   node tests/journeys/run.mjs --all     on a phone and at a desk, with JavaScript and without
//   node tests/journeys/run.mjs write     only those whose name has "write" in it
import { readdirSync } from 'node:fs'
import { desk, openBrowser, phone, root, serveCounty, window_ } from './lib.mjs'

const all = process.argv.includes('--all')
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
const files = readdirSync(`${root}/tests/journeys`)
  .filter(file => file.endsWith('.journey.mjs') && wanted.every(word => file.includes(word))).sort()
const ways = all
  ? [phone, desk].flatMap(viewport => [true, false].map(script => ({ viewport, script })))
  : [{ viewport: phone, script: true }]

const browser = await openBrowser()
let failed = 0
let passed = 0
for (const file of files) {
  const { default: journey, title, onlyWithScript, prepare } = await import(`./${file}`)
  for (const way of ways) {
    if (onlyWithScript && !way.script) continue
    const how = `${way.viewport.width} px, ${way.script ? 'with' : 'without'} JavaScript`
    // A county of its own for each story, so that none finds what another left.
    const prepared = prepare ? await prepare() : {}
    const server = await serveCounty(20, prepared)
    const page = await window_(browser, way)
    try {
      await journey({ page, server, browser, way, another: () => window_(browser, way) })
      if (page.failed) throw page.failed
      ++passed
      console.log(`well    ${title} (${how})`)
    } catch (error) {
      ++failed
      console.log(`FAILED  ${title} (${how})\n        ${error.message.split('\n').join('\n        ')}`)
    }
    await page.context().close()
    if (server.said()) console.log(`The server said:\n${server.said()}`)
    await server.stop()
    if (prepared.stop) prepared.stop()
  }
}
await browser.close()
console.log(`${passed} journeys well, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
