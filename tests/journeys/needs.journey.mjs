import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A mother says how to reach her, sees all that is held and who looked, and leaves the page at once'

export default async function ({ page, server, another, way }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  await step('from her page she says what she needs', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.getByRole('link', { name: 'How shall we write and speak to you?' }).click()
    await page.getByRole('button', { name: 'Save what I need' }).click()
    expect((await page.title()).startsWith('Error: '), 'nothing chosen is told')
    await page.getByLabel('Large print').check()
    await page.getByLabel('An interpreter').check()
    await page.getByLabel(/Anything else/).fill('Polish')
    await page.getByRole('button', { name: 'Save what I need' }).click()
    await expectText(page, 'You told us: Large print; An interpreter; Polish')
  })
  await step('her officer reads it before they write', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await officer.goto(child)
    await expectText(officer, 'Polish')
    await officer.context().close()
  })
  await step('all that is held stands on one page, with what is not on it', async () => {
    await page.goto(`${child}/home`)
    await page.getByRole('link', { name: 'All that we hold' }).click()
    for (const words of ['Karen Hartshorn', 'Large print', 'The notes among staff', 'within one month'])
      await expectText(page, words)
    for (const part of await page.locator('main table a').all()) {
      const answer = await page.request.get(new URL(await part.getAttribute('href'), server.address).href)
      expect(answer.status() === 200, `${await part.innerText()} opens`)
    }
  })
  await step('she sees that her officer looked', async () => {
    await page.goto(`${child}/reads`)
    await expectText(page, 'Nadia Begum')
    await expectText(page, 'the whole record')
  })
  await step('one press takes her to a page about the weather, and Back does not bring this one again', async () => {
    await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, route =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }))
    const exit = page.locator('.govuk-exit-this-page__button').first()
    expect(await exit.isVisible(), 'the way out is on the page')
    await exit.click()
    await page.waitForURL(url => url.hostname !== '127.0.0.1')
    expect(await page.title() === 'Weather', 'she is somewhere else')
    if (way.script) await page.goto(`${child}/reads`)
  })
}
