import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A mother hears once a day in place of at once, and sees it said'

export default async function ({ page, server, another }) {
  const step = steps(title)
  let home
  await step('she finds where to choose, from her home page', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.waitForURL(/\/cases\/.*\/home/)
    home = page.url()
    await page.getByRole('link', { name: 'How we tell you that something is new' }).click()
    await expectText(page, /We write by |You told us: by /)
    await expectText(page, 'These never wait')
  })
  await step('once a week without a time is refused, and what she ticked is kept', async () => {
    await page.getByLabel('Once a week, on Mondays').check()
    await page.getByLabel('Text message').check()
    if (await page.getByLabel('Mobile number').isVisible()) {
      await page.getByLabel('Mobile number').fill('01622 9')
    }
    await page.getByRole('button', { name: 'Save' }).click()
    await expectText(page, 'There is a problem')
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.getByLabel('Once a week, on Mondays').isChecked(), 'what she ticked is still there')
  })
  await step('she chooses email, once a day in the evening, and reads it back', async () => {
    await page.getByLabel('Email').check()
    await page.getByLabel('Once a day').check()
    await page.getByLabel('6 in the evening').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expectText(page, 'You told us: by email, once a day at 6 in the evening.')
    await page.reload()
    await expectText(page, 'You told us: by email, once a day at 6 in the evening.')
  })
  await step('her officer finds it where calls are written down', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await officer.goto(home.replace('/home', '/contact/new'))
    const places = await officer.locator('a[href*="/wishes/"]').evaluateAll(all => all.map(one => one.href))
    expect(places.length > 0, 'each party has a link')
    const said = []
    for (const place of places) {
      await officer.goto(place)
      said.push(await officer.locator('.govuk-inset-text').innerText())
    }
    expect(said.includes('They told us: by email, once a day at 6 in the evening.'), `one of them says it: ${said}`)
    await officer.context().close()
  })
}
