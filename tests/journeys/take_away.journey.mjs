import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enterAs, expect, expectText, ribbon, steps } from './lib.mjs'
import { readZip } from './zip.mjs'

export const title = 'A mother takes the whole record away, and can prove it with no network'

export default async function ({ page, server }) {
  const step = steps(title)
  let files, child
  await step('one file is made', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    child = page.url().replace(/\/home$/, '')
    await page.goto(`${child}/take-away`)
    await expectText(page, 'Keep the file safe')
    const got = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Make the file' }).click()
    files = readZip(readFileSync(await (await got).path()))
  })
  const names = () => [...files.keys()]
  const one = ending => {
    const name = names().find(other => other.endsWith(ending))
    expect(name, `there is a file that ends in ${ending} among ${names().join(', ')}`)
    return files.get(name)
  }
  await step('it is there to read, and for machines', async () => {
    const page_ = names().filter(name => name.endsWith('.html') && !name.includes('verify'))
    expect(page_.length === 1, `one page to read: ${names().join(', ')}`)
    const words = files.get(page_[0]).toString('utf8')
    for (const part of ['Ruby', 'Is anybody there', 'Nadia Begum'])
      expect(words.includes(part), `the page says "${part}"`)
    JSON.parse(one('.json').toString('utf8'))
  })
  await step('every receipt in it is true, as the program sees it', async () => {
    // The council's key is not believed out of the same file: it comes from the council itself.
    const policy = join(server.folder, 'policy.txt')
    writeFileSync(policy, ribbon(server, 'log', 'policy', '--from', server.record))
    const receipts = names().filter(name => files.get(name).toString('latin1').startsWith('c2sp.org/tlog-proof'))
    expect(receipts.length > 0, 'there are receipts')
    for (const name of receipts) {
      const file = join(server.folder, 'receipt.tlog-proof')
      writeFileSync(file, files.get(name))
      ribbon(server, 'verify', file, '--policy', policy)
    }
  })
  await step('the page that checks receipts without us is in it', async () => {
    expect(one('verify.html').toString('utf8').includes('tlog-proof'), 'the verifier')
  })
  await step('who looked is told that it was taken away', async () => {
    await page.goto(`${child}/reads`)
    await expectText(page, 'the whole record, taken away')
  })
}
