import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A mother asks us to ring her, and both sides see by when'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  await step('nothing chosen is every problem at once, and what she wrote stays', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.getByRole('link', { name: 'Ask us to ring you' }).click()
    await page.getByLabel(/What is it about/).fill('The taxi, before Monday')
    await page.locator('main form button').first().click()
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.locator('.govuk-error-summary li').count() >= 2, 'day and time are both told')
    expect(await page.getByLabel(/What is it about/).inputValue() === 'The taxi, before Monday', 'her words stay')
  })
  await step('each problem leads to its question', async () => {
    await page.locator('.govuk-error-summary a').first().click()
    const name = await page.evaluate(() => document.activeElement.getAttribute('name'))
    expect(name === 'day' || page.url().endsWith('#day'), `the first problem leads to the day, not to ${name}`)
  })
  await step('she chooses a day and a time, and has a receipt', async () => {
    await page.locator('input[name=day]').first().check()
    await page.getByLabel(/Afternoon/).check()
    await page.locator('main form button').first().click()
    await expectText(page, 'We have your message')
    await expectText(page, 'Answer by')
  })
  await step('our promise to ring stands on her page', async () => {
    await page.goto(`${child}/home`)
    await expectText(page, 'What we promised you')
    await expectText(page, /We ring you in the afternoon/)
  })
  await step('her officer finds it as a promise and as a message, and says what was said', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await officer.goto(child)
    await expectText(officer, 'We ring you in the afternoon')
    await expectText(officer, 'Please ring me')
    await officer.getByRole('link', { name: 'Note a call, a visit or a letter' }).first().click()
    await officer.getByRole('button', { name: 'Write this down' }).click()
    expect(await officer.locator('.govuk-error-summary li').count() >= 4, 'every problem of the form is told')
    await officer.getByLabel('A telephone call').check()
    await officer.getByLabel('We went to them').check()
    const karen = officer.locator('select[name=person] option', { hasText: 'Karen Hartshorn' }).first()
    await officer.locator('select[name=person]').selectOption(await karen.getAttribute('value'))
    for (const [part, value] of [['day', '31'], ['month', '10'], ['year', '2026']])
      await officer.locator(`input[name=day-${part}]`).fill(value)
    await officer.locator('input[name=subject]').fill('The taxi')
    await officer.locator('textarea[name=words]').fill('Rang her. The taxi comes at ten to eight from Monday.')
    const about = officer.getByRole('checkbox', { name: /ring me/i })
    await about.first().check()
    await officer.getByRole('button', { name: 'Write this down' }).click()
    await officer.goto(child)
    const kept = officer.getByRole('link', { name: /It was kept.*We ring you/ })
    await kept.first().click()
    await officer.getByRole('button', { name: 'Say that it was kept' }).click()
    await officer.context().close()
  })
  await step('she reads that we rang, and the clock has stopped', async () => {
    await page.goto(`${child}/messages`)
    await page.getByRole('link', { name: 'Please ring me' }).first().click()
    await expectText(page, 'Answered on')
    await page.goto(`${child}/home`)
    const body = await page.locator('body').innerText()
    expect(!/We ring you in the afternoon/.test(body), 'what was kept is promised no more')
  })
}
