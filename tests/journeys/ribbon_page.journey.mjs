import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { enterAs, expect, expectText, steps } from './lib.mjs'
import { readZip } from './zip.mjs'

export const title = 'A mother listens to her ribbon: its copy as a page, from her own disk'
export const onlyWithScript = true // axe is one

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export default async function ({ page, server, another }) {
  const step = steps(title)
  const folder = mkdtempSync(join(tmpdir(), 'ribbon-page-'))
  const file = join(folder, 'ribbon.html')
  try {
    await step('she takes the ribbon away', async () => {
      await enterAs(page, server.address, { story: 'Nine officers', relation: 'mother' })
      await page.waitForURL(/\/cases\/.*\/home/)
      await page.goto(page.url().replace('/home', '/ribbon'))
      await page.getByRole('button', { name: 'Tie it together' }).first().click()
      const away = page.getByRole('link', { name: /Take the ribbon away/ })
      for (let i = 0; i < 240 && await away.count() === 0; ++i) {
        await page.waitForTimeout(250)
        const again = page.getByRole('link', { name: 'Look again' })
        if (await again.count() > 0) await again.first().click()
      }
      const [download] = await Promise.all([page.waitForEvent('download'), away.first().click()])
      writeFileSync(file, readZip(readFileSync(await download.path())).get('ribbon.html'))
    })
    const hers = await another()
    await step('it opens from her disk, asks for nothing, and every link leads somewhere', async () => {
      const asked = []
      hers.on('request', request => asked.push(request.url()))
      await hers.goto(pathToFileURL(file).href)
      await expectText(hers, 'What happened, day by day')
      expect(asked.every(url => url.startsWith('file:')), `it asked for ${asked.join(', ')}`)
      const broken = await hers.locator('a[href^="#"]').evaluateAll(links => links
        .map(link => link.getAttribute('href').slice(1)).filter(id => !document.getElementById(id)))
      expect(broken.length === 0, `links to nowhere: ${broken.slice(0, 5).join(', ')}`)
    })
    await step('it needs no scrolling sideways on a small telephone', async () => {
      await hers.setViewportSize({ width: 320, height: 640 })
      const wide = await hers.evaluate(() => document.documentElement.scrollWidth)
      const which = await hers.evaluate(() => [...document.querySelectorAll('main *')]
        .filter(one => one.getBoundingClientRect().right > 320).at(-1)?.outerHTML.slice(0, 300))
      expect(wide <= 320, `${wide} px wide, by ${which}`)
    })
    await step('a keyboard reaches the first message from the index', async () => {
      await hers.locator('a[href="#m1"]').first().focus()
      await hers.keyboard.press('Enter')
      expect(hers.url().endsWith('#m1'), `it led to ${hers.url()}`)
    })
    await step('axe finds nothing, in light and in dark', async () => {
      await hers.evaluate(axe)
      for (const colorScheme of ['light', 'dark']) {
        await hers.emulateMedia({ colorScheme })
        const found = await hers.evaluate(() => globalThis.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        }))
        const said = found.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 120)}`)
        expect(said.length === 0, `${colorScheme}: ${said.join('; ')}`)
      }
    })
    await hers.context().close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
