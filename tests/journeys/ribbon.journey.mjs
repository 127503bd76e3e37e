import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enterAs, expect, expectText, steps } from './lib.mjs'
import { readZip } from './zip.mjs'

export const title = 'A father has every message tied together, and takes the ribbon away'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const folder = mkdtempSync(join(tmpdir(), 'ribbon-taken-'))
  let home
  const tie = async who => {
    await who.getByRole('button', { name: 'Tie it together' }).first().click()
    for (let i = 0; i < 120; ++i) {
      if (await who.getByRole('link', { name: /Take the ribbon away/ }).count() > 0) return
      await who.waitForTimeout(250)
      const again = who.getByRole('link', { name: 'Look again' })
      if (await again.count() > 0) await again.first().click()
    }
    await expectText(who, 'Take the ribbon away')
  }
  const take = async (who, name) => {
    const [download] = await Promise.all([
      who.waitForEvent('download'),
      who.getByRole('link', { name: /Take the ribbon away/ }).first().click()
    ])
    const files = readZip(readFileSync(await download.path()))
    const inside = [...files.keys()].find(file => file.endsWith('.pdf'))
    expect(inside, `there is a PDF among ${[...files.keys()].join(', ')}`)
    const pdf = join(folder, `${name}.pdf`)
    writeFileSync(pdf, files.get(inside))
    const checked = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' })
    expect(checked.status === 0, `qpdf says: ${checked.stdout}${checked.stderr}`)
    return spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout
  }
  try {
    await step('he finds it where he can take the record away', async () => {
      await enterAs(page, server.address, { story: 'Nine officers', relation: 'father' })
      await page.waitForURL(/\/cases\/.*\/home/)
      home = page.url()
      await page.goto(home.replace('/home', '/take-away'))
      await page.getByRole('link', { name: 'have it tied together in one PDF' }).click()
      await expectText(page, 'Every message between us')
    })
    await step('it is made while he waits, and he takes it away', async () => {
      await tie(page)
      const text = await take(page, 'his')
      expect(text.includes('Maisie'), 'it is of his child')
    })
    await step('the officer has one for the Ombudsman', async () => {
      const officer = await another()
      await enterAs(officer, server.address, { officer: 'yates' })
      await officer.goto(home.replace('/home', '/ribbon'))
      await expectText(officer, 'For the Ombudsman')
      await officer.context().close()
    })
    await step('another family can not have it', async () => {
      const other = await another()
      await enterAs(other, server.address, { story: 'All right' })
      const answer = await other.goto(home.replace('/home', '/ribbon'))
      expect(answer.status() === 404, `another family gets 404, not ${answer.status()}`)
      await other.context().close()
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
