import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A parent asks why a date is what it is, and what can be done'

export default async function ({ page, server }) {
  const step = steps(title)
  await step('the late plan is said first, with sorry', async () => {
    await enterAs(page, server.address, { story: 'Week 31' })
    await page.waitForURL(/\/cases\/.*\/home/)
  })
  await step('every date has its reasons', async () => {
    await page.goto(page.url().replace('/home', '/dates'))
    await page.getByRole('link', { name: /Why\?/ }).first().click()
    await expectText(page, 'The sum, step by step')
    await expectText(page, 'This is not legal advice')
    expect(await page.locator('ol li').count() > 0, 'the sum has steps')
  })
  await step('what the family can do stands one link away', async () => {
    await page.getByRole('link', { name: 'What are my rights now?' }).click()
    await expectText(page, 'Ombudsman')
  })
}
