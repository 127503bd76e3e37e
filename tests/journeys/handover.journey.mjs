import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'An officer hands a child over, the next accepts, and the family is told'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  await step('an offer without a word is refused with every problem', async () => {
    await enterAs(page, server.address, { officer: 'begum' })
    await page.goto(`${child}/handover`)
    await page.getByRole('button', { name: 'Go on and check' }).click()
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.locator('.govuk-error-summary li').count() >= 2, 'more than one problem is told')
  })
  await step('she says what the record does not, and reads the letter before it goes', async () => {
    await page.getByLabel('To whom?').selectOption({ label: 'Eleanor Frost' })
    await page.locator('textarea[name=know]').fill('Ruby reads lips. Look at her when you speak.')
    await page.locator('textarea[name=next]').fill('The report of the review, by Friday 6 November.')
    await page.locator('textarea[name=waiting]').fill('Karen, about the taxi.')
    await page.getByRole('button', { name: 'Go on and check' }).click()
    await expectText(page, 'Ruby has a new officer: Eleanor Frost')
    await page.getByRole('button', { name: /^Offer to Eleanor Frost/ }).click()
  })
  const mother = await another()
  await step('until somebody accepts, the family reads the officer of before', async () => {
    await enterAs(mother, server.address, { story: 'Lost email' })
    await expectText(mother, /Nadia Begum, now/)
  })
  const next = await another()
  await step('the next officer finds the offer, and can not refuse it without a word', async () => {
    await enterAs(next, server.address, { officer: 'frost' })
    await next.goto(`${server.address}/handovers`)
    await expectText(next, 'Ruby')
    await next.goto(`${child}/handover`)
    await expectText(next, 'Ruby reads lips')
    await next.getByLabel('No', { exact: true }).check()
    await next.getByRole('button', { name: 'Send my answer' }).click()
    expect((await next.title()).startsWith('Error: '), 'a no asks for its reason')
  })
  await step('she accepts, and the child is hers', async () => {
    await next.getByLabel('Yes. Ruby is mine from today').check()
    await next.getByRole('button', { name: 'Send my answer' }).click()
    await next.goto(`${child}`)
    await expectText(next, 'Eleanor Frost')
    await page.goto(`${server.address}/handovers`)
    await expectText(page, 'Nobody has offered you a child')
  })
  await step('the family reads by whom, that the story need not be told again, and who was before', async () => {
    await mother.goto(`${child}/home`)
    await expectText(mother, /Eleanor Frost, now/)
    const body = await mother.locator('body').innerText()
    expect(!/Nadia Begum, now/.test(body), 'the officer of before is not shown as the officer')
    await mother.goto(`${child}/messages`)
    await expectText(mother, /new officer/)
    await mother.getByRole('link', { name: /new officer/ }).first().click()
    await expectText(mother, 'You do not need to tell Ruby\u2019s story again')
    await mother.context().close()
    await next.context().close()
  })
}
