import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A mother writes, the officer answers only in part, and she says so'

export default async function ({ page, server, another }) {
  const step = steps(title)
  let home
  await step('she goes in and sees what happens next', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.waitForURL(/\/cases\/.*\/home/)
    home = page.url()
    expect(await page.locator('h1').count() === 1, 'the page has one heading')
    await expectText(page, 'Your messages')
  })
  await step('an empty message is refused with every problem, and nothing is lost', async () => {
    await page.getByRole('link', { name: 'Write to us' }).click()
    await page.getByLabel('What is it about? A few words').fill('The taxi')
    await page.getByRole('button', { name: 'Send my message' }).click()
    await expectText(page, 'Write what you want to say to us')
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.getByLabel('What is it about? A few words').inputValue() === 'The taxi',
      'what she typed is still there')
  })
  await step('she writes and has a receipt with the day of the answer', async () => {
    await page.getByLabel('Your message', { exact: true }).fill('Who will ring me about the taxi?\n\nThe driver changed.')
    await page.getByRole('button', { name: 'Send my message' }).click()
    await expectText(page, 'We have your message')
    await expectText(page, 'Answer by')
    await page.getByRole('link', { name: 'Go to your messages' }).click()
    await expectText(page, 'The taxi')
  })
  await step('a reload of the receipt makes no second message', async () => {
    const before = await page.getByRole('link', { name: 'The taxi' }).count()
    await page.goBack()
    await page.reload()
    await page.goto(home.replace('/home', '/messages'))
    expect(await page.getByRole('link', { name: 'The taxi' }).count() === before, 'still one')
  })
  await step('she sees who has looked at the record', async () => {
    await page.goto(home.replace('/home', '/reads'))
    await expectText(page, 'Who has looked')
    await expectText(page, 'You')
  })
  await step('somebody else of another family can not open it', async () => {
    const other = await another()
    await enterAs(other, server.address, { story: 'All right' })
    const answer = await other.goto(home)
    expect(answer.status() === 404, `another family gets 404, not ${answer.status()}`)
    await other.context().close()
  })
}
