import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A manager changes what the council promises, and sees first whom it touches'

/** Sends the form of a change to its check, and the check to the record. */
async function check(page) {
  await page.getByRole('button', { name: 'Go on and check' }).click()
}
async function agree(page) {
  await page.locator('main form button').first().click()
}

export default async function ({ page, server }) {
  const step = steps(title)
  await step('everything that is wrong with a promise is told at once', async () => {
    await enterAs(page, server.address, { officer: 'send-manager' })
    await page.goto(`${server.address}/council/change/answers`)
    await check(page)
    expect(await page.locator('.govuk-error-summary li').count() >= 4, 'each step, and the words')
  })
  await step('the promise is checked, made, and read on the page of the council', async () => {
    await page.getByLabel('Within how many working days does the officer answer?').fill('4')
    await page.getByLabel('If not, how many more has the senior officer?').fill('3')
    await page.getByLabel('And then the manager?').fill('2')
    await page.locator('textarea[name=words]').fill('We answer every message within 4 working days.')
    await check(page)
    await expectText(page, 'What this moves')
    await agree(page)
    await expectText(page, 'The officer answers within 4 working days')
  })
  await step('closed offices show the clocks that move before anybody agrees', async () => {
    await page.goto(`${server.address}/council/change/closed`)
    await page.getByLabel('What is closed?').selectOption({ label: 'The council\u2019s offices' })
    // Today, where no day is given.
    await page.getByLabel('Why are they closed?').fill('The lift is mended')
    await check(page)
    await expectText(page, 'What this moves')
    await agree(page)
    await expectText(page, 'The lift is mended')
  })
  await step('and they can be opened again', async () => {
    await page.goto(`${server.address}/council/change/open-again`)
    const choice = page.locator('select[name=entry]')
    await choice.selectOption({ index: 1 })
    await check(page)
    await agree(page)
    expect(!(await page.locator('main').innerText()).includes('The lift is mended'), 'nothing is closed')
  })
}
