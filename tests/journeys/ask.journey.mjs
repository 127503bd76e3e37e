import { expect, expectText, steps } from './lib.mjs'

export const title = 'Somebody asks for an assessment with no account, and sees only what they sent'

export default async function ({ page, server }) {
  const step = steps(title)
  await step('the form begins with no account', async () => {
    await page.goto(server.address)
    await page.getByRole('link', { name: 'Start' }).click()
    expect(page.url().includes('/ask'), 'the form is at /ask')
    await page.getByRole('button').filter({ hasText: /start|begin/i }).first().click()
  })
  await step('one question a page, each may be saved', async () => {
    for (let i = 0; i < 14 && !page.url().endsWith('/ask/check'); ++i) {
      const h1 = await page.locator('h1').innerText()
      if (/what is .*name|name of the child|child.s name/i.test(h1)) {
        const inputs = page.locator('main input[type=text]')
        for (let n = 0; n < await inputs.count(); ++n) await inputs.nth(n).fill(n === 0 ? 'Finley' : 'Heathcote')
      }
      const radios = page.locator('main input[type=radio]')
      if (await radios.count() > 0) await radios.first().check()
      const year = page.locator('input[name$="-year"]')
      if (await year.count() > 0) {
        await page.locator('input[name$="-day"]').fill('14')
        await page.locator('input[name$="-month"]').fill('3')
        await year.fill('2018')
      }
      const email = page.locator('input[type=email]')
      if (await email.count() > 0) await email.first().fill('natalie@family.example')
      await page.getByRole('button').filter({ hasText: /go on/i }).first().click()
    }
    expect(page.url().includes('/ask/check'), `all questions lead to the check, not ${page.url()}`)
  })
  await step('what follows is shown before it is sent', async () => {
    await expectText(page, /yes or no|Send/i)
  })
}
