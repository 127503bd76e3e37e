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
      if (page.url().endsWith('/ask/you')) await page.locator('main input[type=text]').first().fill('Natalie Heathcote')
      const radios = page.locator('main input[type=radio]')
      if (await radios.count() > 0) await radios.first().check()
      const year = page.locator('input[name$="-year"]')
      if (await year.count() > 0) {
        await page.locator('input[name$="-day"]').fill('14')
        await page.locator('input[name$="-month"]').fill('3')
        await year.fill('2018')
      }
      const email = page.locator('input[type=email]')
      if (await email.count() > 0) {
        const ways = page.locator('main input[type=checkbox]')
        if (await ways.count() > 0) await ways.first().check()
        if (await email.first().isVisible()) await email.first().fill('natalie@family.example')
      }
      await page.getByRole('button').filter({ hasText: /go on/i }).first().click()
    }
    expect(page.url().includes('/ask/check'), `all questions lead to the check, not ${page.url()}`)
  })
  await step('what follows is shown before it is sent, and a receipt is there at once', async () => {
    await expectText(page, 'Finley')
    await page.getByRole('button', { name: /Send my request/ }).click()
    await expectText(page, /The clock has started|We have your request/)
    await expectText(page, /receipt/i)
  })
  await step('the receipt can be saved, and proves what came', async () => {
    const link = page.getByRole('link', { name: /Save the proof file/ })
    const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href)
    expect(answer.status() === 200 && (await answer.text()).includes('c2sp.org/tlog-proof'), 'a proof')
  })
}
