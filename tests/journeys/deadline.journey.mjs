import { expect, expectText, steps } from './lib.mjs'

export const title = 'Somebody with no account asks what their deadline is'

export default async function ({ page, server }) {
  const step = steps(title)
  await step('it is one link away from anywhere', async () => {
    await page.goto(server.address)
    await page.getByRole('link', { name: 'What is my deadline?' }).first().click()
  })
  await step('a day that is none is told, and what was typed stays', async () => {
    await page.getByLabel('I, or the school, asked for an assessment').check()
    for (const [part, value] of [['day', '31'], ['month', '2'], ['year', '2026']])
      await page.locator(`input[name=on-${part}]`).fill(value)
    await page.locator('main form button').first().click()
    await expectText(page, 'There is no 31 February in 2026')
    expect(await page.locator('input[name=on-day]').inputValue() === '31', 'the day stays')
  })
  await step('a real day gives the dates, the sum and the law', async () => {
    // Six weeks from Monday 2 March 2026 are Monday 13 April (SEND Regulations 2014 reg 5(1)).
    await page.locator('input[name=on-day]').fill('2')
    await page.locator('input[name=on-month]').fill('3')
    await page.locator('main form button').first().click()
    await expectText(page, '13 April')
    await expectText(page, 'The sum: ')
    await expectText(page, 'reg 5(1)')
  })
  await step('the answer can be kept as a link, and is the same for whoever opens it', async () => {
    const answer = await page.request.get(page.url())
    expect((await answer.text()).includes('13 April'), 'the address holds the question')
  })
  await step('every clock there is can be looked up', async () => {
    await page.goto(`${server.address}/deadline/clocks`)
    expect(await page.locator('main li, main tr').count() > 50, 'more than fifty clocks')
  })
}
