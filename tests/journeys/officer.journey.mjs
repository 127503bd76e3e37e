import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'An officer opens the list, answers a message, records what happened'

export default async function ({ page, server }) {
  const step = steps(title)
  let child
  await step('the list is in the order of harm', async () => {
    await enterAs(page, server.address, { officer: 'send-manager' })
    await page.waitForURL(/\/work/)
    await expectText(page, /harm/)
  })
  await step('a child of another team opens only with a reason', async () => {
    await page.goto(`${server.address}/cases/STORY-LOST-EMAIL`)
    await expectText(page, 'Why do you need to open this?')
    await page.getByLabel('Your reason').fill('x')
    await page.getByRole('button', { name: 'Write this down and open' }).click()
    await expectText(page, 'Say in a sentence why you need to open this')
    await page.getByLabel('Your reason').fill('The family is on the telephone and asks about the email')
    await page.getByRole('button', { name: 'Write this down and open' }).click()
    child = page.url()
    await expectText(page, 'Every date')
  })
  await step('what happened is chosen, checked with all that follows, and recorded once', async () => {
    await page.goto(`${child}/record?q=complaint`)
    await page.getByRole('link', { name: /complaint/i }).first().click()
    await page.locator('input[name="when-day"]').fill('30')
    await page.locator('input[name="when-month"]').fill('10')
    await page.locator('input[name="when-year"]').fill('2026')
    await page.getByRole('button').filter({ hasText: /check|follows|go on/i }).first().click()
    expect(await page.locator('h1').count() === 1, 'one heading')
    await page.getByRole('button').filter({ hasText: /record/i }).first().click()
    await page.waitForURL(/\/record\/done/)
  })
  await step('the reading stands in the record with its reason', async () => {
    await page.goto(`${child}/reads`)
    await expectText(page, 'on the telephone and asks')
  })
}
