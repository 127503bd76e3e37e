import { askFor, enterAs, expect, expectText, signInByLetter, steps } from './lib.mjs'

export const title = 'A father whom a court order keeps away learns nothing, and not even that there is a record'

function firstDifference (one, other) {
  let at = 0
  while (at < one.length && one[at] === other[at]) ++at
  return `${one.slice(at - 40, at + 80)} | ${other.slice(at - 40, at + 80)}`
}

export default async function ({ page, server, another }) {
  const step = steps(title)
  const parts = ['home', 'dates', 'story', 'messages', 'write', 'call', 'reads', 'rights', 'documents', 'needs', 'take-away']
  await step('his account opens no child', async () => {
    await enterAs(page, server.address, { story: 'Two homes', relation: 'father' })
    await page.goto(`${server.address}/home`)
    const body = await page.locator('body').innerText()
    expect(!body.includes('Amelia'), 'her name is nowhere')
  })
  await step('every page of her case reads like that of a child who is not there', async () => {
    const strip = text => text.replace(/STORY-TWO-HOMES|NOBODY-AT-ALL/g, '').replace(/value="[^"]*"/g, '')
      .replace(/nonce="[^"]*"/g, '')
    for (const part of parts) {
      const hers = await page.request.get(`${server.address}/cases/STORY-TWO-HOMES/${part}`)
      const nobodys = await page.request.get(`${server.address}/cases/NOBODY-AT-ALL/${part}`)
      expect(hers.status() === 404, `${part}: 404, not ${hers.status()}`)
      const [one, other] = [strip(await hers.text()), strip(await nobodys.text())]
      expect(one === other, `${part}: the same page: ${firstDifference(one, other)}`)
    }
  })
  await step('a form of hers, sent by hand, writes nothing', async () => {
    const answer = await page.request.post(`${server.address}/cases/STORY-TWO-HOMES/write`,
      { form: { subject: 'Where', words: 'Where do they live?' } })
    expect([403, 404].includes(answer.status()), `refused, not ${answer.status()}`)
  })
  const receipt = async (window, child, email) => {
    await askFor(window, server, { ...child, by: 'Gareth Lees', email })
    return (await window.locator('main').innerText()).replace(/\b[A-Z0-9]{9}\b|\b[0-9a-f]{4}\b/g, '') // the receipt's own numbers
  }
  await step('the form says the same of a child who is known and of one who is not', async () => {
    const one = await another()
    const known = await receipt(one, { given: 'Amelia', family: 'Redfern', born: [2016, 9, 14] }, 'g.redfern@home.example')
    const two = await another()
    const strange = await receipt(two, { given: 'Amelia', family: 'Rodfern', born: [2016, 9, 14] }, 'g.rodfern@home.example')
    expect(known.replaceAll('Redfern', 'Rodfern').replaceAll('g.redfern', 'g.rodfern') === strange,
      `the same words: ${firstDifference(known, strange)}`)
    await two.context().close()
    await one.context().close()
  })
  await step('the account made from it sees what he sent, and nothing of the record', async () => {
    const asker = await another()
    await signInByLetter(asker, server, 'g.redfern@home.example')
    await asker.goto(`${server.address}/home`)
    await expectText(asker, 'Amelia')
    const body = await asker.locator('body').innerText()
    for (const word of ['Nicola', 'Tomlinson', 'S40', 'plan kept'])
      expect(!body.includes(word), `"${word}" is not there`)
    const child = asker.url().replace(/\/home$/, '')
    for (const part of ['story', 'messages', 'documents', 'reads', 'take-away']) {
      const answer = await asker.goto(`${child}/${part}`)
      expect(answer.status() === 404, `${part}: 404, not ${answer.status()}`)
    }
    await asker.context().close()
  })
  await step('her mother reads no attempt of his as a message of the family, and her address stays hers', async () => {
    const mother = await another()
    await enterAs(mother, server.address, { story: 'Two homes', relation: 'mother' })
    await expectText(mother, 'Amelia')
    await mother.context().close()
  })
}
