import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'An officer opens the list, answers a message, records what happened'

export default async function ({ page, server, another }) {
  const step = steps(title)
  let child
  await step('the list is in the order of harm', async () => {
    await enterAs(page, server.address, { officer: 'begum' })
    await expectText(page, 'My work')
  })
  await step('a child of another team opens only with a reason', async () => {
    await page.goto(`${server.address}/cases/STORY-WEEK-31`)
    await expectText(page, 'Why do you need to open this?')
    await page.getByLabel('Your reason').fill('x')
    await page.getByRole('button', { name: 'Write this down and open' }).click()
    await expectText(page, 'Say in a sentence why you need to open this')
    await page.getByLabel('Your reason').fill('The family is on the telephone and asks about the email')
    await page.getByRole('button', { name: 'Write this down and open' }).click()
    await expectText(page, 'Every date')
  })
  await step('the child that the officer holds is open on one page', async () => {
    child = `${server.address}/cases/STORY-LOST-EMAIL`
    await page.goto(child)
    for (const part of ['Every date', 'People', 'What happened', 'Notes among staff'])
      await expectText(page, part)
  })
  await step('a note among staff is not shown to the family', async () => {
    await page.goto(`${child}/notes/new`)
    await page.locator('main textarea').first().fill('Ring after three, the mother works nights')
    await page.locator('main form button').first().click()
    await page.goto(child)
    await expectText(page, 'works nights')
    const mother = await another()
    await enterAs(mother, server.address, { story: 'Lost email' })
    for (const part of ['home', 'messages', 'story', 'documents']) {
      await mother.goto(`${child}/${part}`)
      const body = await mother.locator('body').innerText()
      expect(!body.includes('works nights'), `the family does not read it at ${part}`)
    }
    await mother.context().close()
  })
  await step('the officer answers a message, and ticks what it answers', async () => {
    const mother = await another()
    await enterAs(mother, server.address, { story: 'Lost email' })
    await mother.goto(`${child}/write`)
    await mother.getByLabel('What is it about? A few words').fill('Lunch')
    await mother.getByLabel('Your message', { exact: true }).fill('Who helps at lunch?')
    await mother.getByRole('button', { name: 'Send my message' }).click()
    await page.goto(`${child}/messages`)
    await page.getByRole('link', { name: 'Lunch' }).first().click()
    await page.locator('main textarea').first().fill('I will find out who helps at lunch.')
    await page.locator('form[action*="/messages/"] button').first().click()
    await mother.goto(`${child}/messages`)
    await mother.getByRole('link', { name: 'Lunch' }).first().click()
    await expectText(mother, 'A holding note')
    await expectText(mother, 'Answer due')
    await page.goto(`${child}/messages`)
    await page.getByRole('link', { name: 'Lunch' }).first().click()
    await page.locator('main textarea').first().fill('Mrs Frost helps at lunch, every day.')
    await page.locator('form[action*="/messages/"] input[type=checkbox]').first().check()
    await page.locator('form[action*="/messages/"] button').first().click()
    await mother.reload()
    await expectText(mother, 'answered')
    await mother.getByText('This did not answer me').first().click()
    await mother.getByRole('button', { name: 'Say that this did not answer me' }).first().click()
    await expectText(mother, 'Answer due')
    await mother.context().close()
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
}
