import { enterAs, expect, expectText, steps } from './lib.mjs'
import { look } from './look.mjs'

export const title = 'An officer puts a wrong date right, and records why something came late'

const long = 'x'.repeat(401)

/** Writes a day into the three boxes of a question. */
async function day (page, name, day, month, year) {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]])
    await page.locator(`input[name=${name}-${part}]`).fill(value)
}

async function says (page, name) {
  return page.locator(`[name="${name}"]`).first().inputValue()
}

const seeWhatFollows = page => page.getByRole('button', { name: 'See what follows' }).click()
const problems = page => page.locator('.govuk-error-summary li')

/** The row of a table or of cards that speaks of something, in one line. */
async function row (page, words) {
  const found = page.locator('main tr', { hasText: words })
  expect(await found.count() > 0, `a row about "${words}" on ${page.url()}`)
  return (await found.first().innerText()).replace(/\s+/g, ' ')
}

export default async function ({ page, server, way, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-WEEK-31`
  const kelly = await another()
  const plan = 'Send the finalised EHC plan'
  const review = 'Complete the first review'
  await step('the mother reads a day that was counted from a wrong date', async () => {
    await enterAs(kelly, server.address, { story: 'Week 31' })
    await expectText(kelly, 'It was due on Friday 14 August')
    await enterAs(page, server.address, { officer: 'whitworth' })
    await page.goto(child)
    await expectText(page, '78 days late')
  })
  await step('the officer finds the fact, and the form holds what it says now', async () => {
    await page.getByRole('link', { name: 'Record what happened' }).click()
    await expectText(page, 'Nothing is changed or deleted')
    await expectText(page, 'recorded by Louise Whitworth')
    await look(page, way)
    await page.getByRole('link', { name: /Put right.*finalised plan.*15 August 2025/ }).click()
    expect(await says(page, 'when-day') === '15', 'the day that stands')
    expect(await says(page, 'when-month') === '8', 'the month that stands')
    expect(await says(page, 'name') === 'Elm Row Junior School', 'the school that stands')
    await look(page, way)
  })
  await step('everything that is wrong is told at once, and what was typed is kept', async () => {
    await day(page, 'when', '31', '2', '26')
    await page.locator('[name=name]').fill('y'.repeat(101))
    await page.locator('[name=evidence]').fill(long)
    await seeWhatFollows(page)
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await problems(page).count() === 3, 'day, school and evidence are all told')
    expect(await says(page, 'when-day') === '31' && await says(page, 'when-year') === '26', 'the day stays')
    expect(await says(page, 'evidence') === long, 'what shows it stays')
    await look(page, way)
    await page.locator('.govuk-error-summary a').first().click()
    const name = await page.evaluate(() => document.activeElement.getAttribute('name'))
    expect(name === 'when-day' || page.url().endsWith('#when-day'), `it leads to the day, not to ${name}`)
  })
  await step('before it is sent the page shows which dates move', async () => {
    await day(page, 'when', '29', '8', '2025')
    await page.locator('[name=name]').fill('Elm Row Junior School')
    await page.locator('[name=evidence]').fill('The postal receipt of 29 August 2025')
    await seeWhatFollows(page)
    const changed = await row(page, 'Friday 15 August 2025')
    expect(changed.includes('Friday 29 August 2025'), `old and new side by side: ${changed}`)
    await expectText(page, 'Dates that move')
    await expectText(page, 'From 14 August 2026 to 28 August 2026')
    await expectText(page, '88 days late')
    await look(page, way)
    await kelly.reload()
    await expectText(kelly, 'It was due on Friday 14 August')
  })
  await step('an answer can be changed first, and then it is recorded once', async () => {
    await page.getByRole('button', { name: 'Change my answers' }).click()
    expect(await says(page, 'when-day') === '29', 'the day stays')
    expect(await says(page, 'evidence') === 'The postal receipt of 29 August 2025', 'what shows it stays')
    await seeWhatFollows(page)
    await page.getByRole('button', { name: 'Record this' }).click()
    await page.waitForURL(/\/record\/done/)
    await expectText(page, 'Stands no more')
    await expectText(page, 'Louise Whitworth')
    await look(page, way)
    await page.goto(`${child}/record`)
    const open = name => page.getByRole('link', { name }).count()
    expect(await open(/Put right.*finalised plan.*15 August 2025/) === 0, 'nobody puts the old one right again')
    expect(await open(/Put right.*finalised plan.*29 August 2025/) === 1, 'the new one stands once')
  })
  await step('the case page has the right day, and says that it was put right', async () => {
    await page.goto(child)
    expect((await row(page, review)).includes('28 August'), 'the day of the review')
    await expectText(page, 'Put right on 31 October: the record said 15 August 2025 before.')
    await look(page, way)
  })
  await step('so has the mother, with the reason', async () => {
    await kelly.reload()
    await expectText(kelly, 'It was due on Friday 28 August')
    expect(!(await kelly.locator('main').innerText()).includes('14 August'), 'the wrong day is gone')
    await look(kelly, way)
    await kelly.getByRole('link', { name: /Why 28 August/ }).click()
    await expectText(kelly, 'That was Friday 29 August 2025, so the last day is Friday 28 August.')
    await expectText(kelly, 'Put right on 31 October: the record said 15 August 2025 before.')
    await look(kelly, way)
  })
  await step('the record as it stood yesterday still says the old one, and that it was put right', async () => {
    await page.getByLabel('Show the record as it stood on a day').fill('2026-10-30')
    await page.getByRole('button', { name: 'Show that day' }).click()
    await expectText(page, 'This is the record as it stood at the end of')
    expect((await row(page, review)).includes('14 August'), 'the day as it was then')
    expect((await row(page, plan)).includes('74 days late'), 'as late as it was then')
    await expectText(page, /finalised plan was sent.*: 15 August 2025\. Put right on 31 October: it was 29 August 2025\./)
    await look(page, way)
  })
  await step('a reason for delay: everything that is wrong with it is told at once', async () => {
    await page.goto(`${child}/record`)
    await page.getByRole('textbox', { name: 'Look for what happened' }).fill('delay')
    await page.getByRole('button', { name: 'Look', exact: true }).click()
    await page.getByRole('link', { name: /a reason the law allows/ }).first().click()
    await expectText(page, 'Being short of staff is not one')
    await expectText(page, 'When was the reason accepted?')
    await look(page, way)
    await day(page, 'when', '31', '2', '2026')
    await day(page, 'on', '40', '1', '2025')
    await day(page, 'until', 'x', '', '')
    await page.locator('[name=evidence]').fill('The family\u2019s letter of 12 April 2025')
    await seeWhatFollows(page)
    expect(await problems(page).count() === 5, 'three days, the date it is about and the reason')
    expect(await says(page, 'until-day') === 'x' && await says(page, 'on-day') === '40', 'the days stay')
    expect((await says(page, 'evidence')).startsWith('The family'), 'what shows it stays')
    await look(page, way)
  })
  await step('one that the law does not hear is told before it is recorded', async () => {
    await day(page, 'when', '30', '10', '2026')
    await page.locator('.govuk-radios__item', { hasText: 'Final plan, request' }).locator('input').check()
    await page.getByLabel(/was away from our area for 4 weeks or more/).check()
    await day(page, 'on', '14', '4', '2025')
    await day(page, 'until', '2', '5', '2025')
    await seeWhatFollows(page)
    await expectText(page, 'it does not lift the limit, because it was shorter than four weeks on end')
    await look(page, way)
  })
  await step('one that it hears lifts the limit, and says by which law', async () => {
    await page.getByRole('button', { name: 'Change my answers' }).click()
    await day(page, 'until', '18', '5', '2025')
    await seeWhatFollows(page)
    await expectText(page, /The limit is lifted \(reg 13\(3\), importing reg 10\(4\)\(a\) to \(d\)/)
    await expectText(page, 'It adds no days')
    await look(page, way)
    await kelly.goto(`${child}/dates`)
    expect((await row(kelly, plan)).includes('88 days late'), 'nothing is lifted before it is recorded')
    await page.getByRole('button', { name: 'Record this' }).click()
    await page.waitForURL(/\/record\/done/)
  })
  await step('both sides read the reason, with its law, on the clock it is about', async () => {
    for (const who of [page, kelly]) {
      await who.goto(`${child}/dates`)
      const stands = await row(who, plan)
      expect(stands.includes('88 days after the day, with a reason that the law allows'), `it says: ${stands}`)
      await look(who, way)
      await who.locator('main tr', { hasText: plan }).first().getByRole('link').click()
      expect(/Absence from area.*It is on the record, with what shows it.*Yes/.test(await row(who, 'Absence from area')),
        'the reason, and that it applies')
      expect(/ No$/.test(await row(who, 'Personal circumstances')), 'a reason that nobody recorded')
      await expectText(who, 'A reason on the record lifts the limit')
      await expectText(who, 'reg 13(3), importing reg 10(4)(a) to (d)')
      await expectText(who, 'Why 2 June 2025?')
      await look(who, way)
    }
    await page.goto(child)
    expect((await row(page, plan)).includes('with a reason that the law allows'), 'the case page says so too')
  })
  await kelly.context().close()
}
