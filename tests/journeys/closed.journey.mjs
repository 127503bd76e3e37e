import { enterAs, expect, expectText, steps } from './lib.mjs'
import { look } from './look.mjs'

export const title = 'A manager closes the offices on a late bank holiday, and opens them again'

async function main (page) {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

async function day (page, name, day, month, year) {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]])
    await page.locator(`input[name=${name}-${part}]`).fill(value)
}

const goOn = page => page.getByRole('button', { name: 'Go on and check' }).click()

/** How many clocks the page says move, which must be as many as it lists; and the row of one child. */
async function listed (page, child) {
  const [, said] = /(\d+) running clocks? moves?\./.exec(await main(page)) ?? []
  expect(Number(said) > 0, `the page says how many move: ${await main(page)}`)
  const rows = page.locator('main tbody tr')
  expect(await rows.count() === Math.min(Number(said), 25), `${said} move, and ${await rows.count()} are listed`)
  const own = rows.filter({ hasText: child })
  expect(await own.count() === 1, `${child} is listed once`)
  return { said: Number(said), row: (await own.innerText()).replace(/\s+/g, ' ') }
}

export default async function ({ page, server, way, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  const karen = await another()
  let lawful
  let moved
  await step('a mother writes, and is promised an answer by a day', async () => {
    await enterAs(karen, server.address, { story: 'Lost email' })
    await karen.goto(`${child}/write`)
    await karen.getByLabel('What is it about? A few words').fill('Lunch')
    await karen.getByLabel('Your message', { exact: true }).fill('Who helps at lunch?')
    await karen.getByRole('button', { name: 'Send my message' }).click()
    await expectText(karen, 'Friday 6 November')
    await karen.goto(`${child}/dates`)
    lawful = await main(karen)
    expect(lawful.includes('20 September 2027'), 'her dates of the law')
    await karen.goto(`${child}/home`)
    await expectText(karen, 'Answer due Friday 6 November')
    await look(karen, way)
  })
  await step('everything that is wrong with closed days is told at once, and stays as it was typed', async () => {
    await enterAs(page, server.address, { officer: 'send-manager' })
    await page.goto(`${server.address}/council`)
    await look(page, way)
    await page.getByRole('link', { name: 'Record closed days' }).click()
    await look(page, way)
    await page.getByLabel('Which school?').fill('Hill School')
    await day(page, 'day', '31', '2', '2026')
    await day(page, 'until', 'x', '', '')
    await goOn(page)
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.locator('.govuk-error-summary li').count() === 4, 'what is closed, both days, and why')
    expect(await page.locator('[name=day-day]').inputValue() === '31', 'the first day stays')
    expect(await page.locator('[name=until-day]').inputValue() === 'x', 'the last day stays')
    expect(await page.getByLabel('Which school?').inputValue() === 'Hill School', 'the school stays')
    await look(page, way)
    const links = page.locator('.govuk-error-summary a')
    for (const [at, name] of [[0, 'whose'], [1, 'day-day'], [2, 'until-day'], [3, 'words']]) {
      await links.nth(at).click()
      const reached = await page.evaluate(() => document.activeElement.getAttribute('name'))
      const led = reached === name || page.url().endsWith(`#${name}`)
      expect(led && await page.locator(`#${name}`).count() === 1, `it leads to ${name}, not to ${reached}`)
    }
  })
  await step('the page before shows how many clocks move, and lists them', async () => {
    await page.getByLabel('What is closed?').selectOption({ label: 'The council\u2019s offices' })
    await page.getByLabel('Which school?').fill('')
    await day(page, 'day', '3', '11', '2026')
    await day(page, 'until', '', '', '')
    await page.getByLabel('Why are they closed?').fill('A late bank holiday')
    await goOn(page)
    await expectText(page, 'Tuesday 3 November 2026')
    moved = await listed(page, 'Ruby Hartshorn')
    expect(/6 November.*9 November/.test(moved.row), `from the day now to the day then: ${moved.row}`)
    await look(page, way)
    await karen.reload()
    await expectText(karen, 'Answer due Friday 6 November')
  })
  await step('afterwards the council says which days are closed, and why', async () => {
    await page.getByRole('button', { name: 'Keep these days' }).click()
    await expectText(page, 'Tuesday 3 November: A late bank holiday')
    await look(page, way)
  })
  await step('the day on the mother\u2019s pages has moved, and says why', async () => {
    await karen.reload()
    await expectText(karen, 'Answer due Monday 9 November')
    expect(!(await main(karen)).includes('6 November'), 'the day before is gone')
    await karen.getByRole('link', { name: 'Lunch', exact: true }).click()
    await expectText(karen, 'Answer due Monday 9 November')
    await look(karen, way)
    await karen.getByRole('link', { name: /Why this day\?/ }).click()
    await expectText(karen, 'so the last day is Monday 9 November')
    await expectText(karen, 'Closed on 3 November 2026, as the council recorded: 1 working day is not counted.')
    await look(karen, way)
  })
  await step('no date of the law moved', async () => {
    await karen.goto(`${child}/dates`)
    expect(await main(karen) === lawful, 'every date of the law is what it was')
  })
  await step('her officer reads the same day and the same reason', async () => {
    const begum = await another()
    await enterAs(begum, server.address, { officer: 'begum' })
    await begum.goto(`${child}/messages`)
    await begum.getByRole('link', { name: 'Lunch', exact: true }).click()
    await expectText(begum, 'Answer due Monday 9 November')
    await look(begum, way)
    await begum.getByRole('link', { name: /Why this day\?/ }).first().click()
    await expectText(begum, 'Closed on 3 November 2026')
    await look(begum, way)
    const door = await begum.goto(`${server.address}/council`)
    expect(door.status() === 403, 'and closes no offices herself')
    await begum.context().close()
  })
  await step('to open them again somebody says which days', async () => {
    await page.getByRole('link', { name: 'Say that days are open after all' }).click()
    await goOn(page)
    expect(await page.locator('.govuk-error-summary li').count() === 1, 'the days are asked for')
    await look(page, way)
    const choice = page.getByLabel('Which days are open after all?')
    const late = page.locator('select[name=entry] option', { hasText: 'A late bank holiday' })
    await choice.selectOption(await late.getAttribute('value'))
    await goOn(page)
    const back = await listed(page, 'Ruby Hartshorn')
    expect(/9 November.*6 November/.test(back.row), `back again: ${back.row}`)
    expect(back.said === moved.said, `as many move back as moved: ${back.said} of ${moved.said}`)
    await look(page, way)
    await page.getByRole('button', { name: 'Open these days' }).click()
    expect(!(await main(page)).includes('A late bank holiday'), 'nothing is closed')
  })
  await step('the day on the mother\u2019s pages is what it was', async () => {
    await karen.goto(`${child}/home`)
    await expectText(karen, 'Answer due Friday 6 November')
    await karen.getByRole('link', { name: 'Lunch', exact: true }).click()
    await karen.getByRole('link', { name: /Why this day\?/ }).click()
    await expectText(karen, 'so the last day is Friday 6 November')
    expect(!(await main(karen)).includes('Closed on'), 'no day is left out')
  })
  await karen.context().close()
}
