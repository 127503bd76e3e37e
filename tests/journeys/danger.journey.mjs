import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A message that may mean danger is before an officer at once'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  await step('the mother is shown whom to ring', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.goto(`${child}/write`)
    await page.getByLabel('What is it about? A few words').fill('Ruby')
    await page.getByLabel('Your message', { exact: true }).fill('She says she wants to die. I can not leave her alone.')
    await page.getByRole('button', { name: 'Send my message' }).click()
    await expectText(page, '116 123')
    await expectText(page, '999')
  })
  await step('it is first in the officer\'s list, and stays until somebody says what they did', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await expectText(officer, 'Read this now')
    const first = await officer.locator('table tbody tr').first().innerText()
    expect(first.includes('Read this now'), `it is the first row: ${first}`)
    await officer.goto(child)
    await expectText(officer, 'wants to die')
    await officer.getByRole('button', { name: 'I have read it' }).click()
    await expectText(officer, 'Read this first')
    await officer.getByLabel('What did you do?').fill('Rang the mother at once; the crisis team is with them')
    await officer.getByRole('button', { name: 'I have read it' }).click()
    const body = await officer.locator('body').innerText()
    expect(!body.includes('Read this first'), 'it is read')
    await officer.context().close()
  })
}
