import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A manager sees who carries what, and an officer who leaves is out at once'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const leaver = await another()
  await step('an officer who is no manager can not read the load', async () => {
    await enterAs(leaver, server.address, { officer: 'lister' })
    const answer = await leaver.goto(`${server.address}/load`)
    expect(answer.status() === 403, `403, not ${answer.status()}`)
  })
  await step('the manager sees what is late, by officer and by duty', async () => {
    await enterAs(page, server.address, { officer: 'send-manager' })
    await page.goto(`${server.address}/load`)
    for (const part of ['legal duties late', 'Who carries what', 'Messages with no answer yet', 'Late in law'])
      await expectText(page, part)
  })
  await step('she promises something to everybody, which moves no date of the law', async () => {
    await page.goto(`${server.address}/council/change/promise`)
    await page.getByRole('button', { name: 'Go on and check' }).click()
    expect(await page.locator('.govuk-error-summary li').count() >= 2, 'more than one problem is told')
    await page.getByLabel('What is it called?').fill('Answers to messages')
    await page.getByLabel('Within how many working days?').fill('4')
    await page.locator('textarea[name=words]').fill('We answer every message within 4 working days.')
    await page.getByRole('button', { name: 'Go on and check' }).click()
    await page.locator('main form button').first().click()
    await page.goto(`${server.address}/council`)
    await expectText(page, 'Answers to messages')
  })
  await step('an officer moves to another team', async () => {
    await page.goto(`${server.address}/council/change/move`)
    await page.getByLabel('Who?').selectOption({ label: 'Eleanor Frost' })
    await page.getByLabel('To which team?').selectOption({ label: 'North East' })
    await page.getByRole('button', { name: 'Go on and check' }).click()
    await page.locator('main form button').first().click()
    await page.goto(`${server.address}/council`)
    const row = page.locator('tr', { hasText: 'Eleanor Frost' }).first()
    expect((await row.innerText()).includes('North East'), 'the list says the new team')
  })
  await step('an officer leaves, and their open window is closed at the next page', async () => {
    const before = await leaver.goto(`${server.address}/work`)
    expect(before.status() === 200, 'the list of work is open')
    await page.goto(`${server.address}/council/change/leave`)
    await page.getByLabel('Who?').selectOption({ label: 'Andrew Lister' })
    await page.getByRole('button', { name: 'Go on and check' }).click()
    await page.locator('main form button').first().click()
    await leaver.goto(`${server.address}/work`)
    expect(leaver.url().includes('/sign-in'), `signed out, not at ${leaver.url()}`)
    await leaver.context().close()
  })
  await step('what was changed stands in the record', async () => {
    await page.goto(`${server.address}/council`)
    const row = page.locator('tr', { hasText: 'Andrew Lister' })
    const text = await row.count() > 0 ? await row.first().innerText() : 'Left'
    expect(text.includes('Left'), `the list says that he left: ${text}`)
  })
}
