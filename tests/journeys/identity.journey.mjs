import { askFor, enterAs, expect, expectText, signInByLetter, steps } from './lib.mjs'

export const title = 'Who asked is not yet who may see: an officer checks, and then the record opens'

const email = 'natalie.heathcote@family.example'

export default async function ({ page, server, another }) {
  const step = steps(title)
  let child
  await step('she asks with no account, and signs in by a letter', async () => {
    await askFor(page, server, { given: 'Finley', family: 'Heathcote', born: [2018, 3, 14], by: 'Natalie Heathcote', email })
    await signInByLetter(page, server, email)
  })
  await step('she sees what she sent and the dates that follow, and not the record', async () => {
    await page.goto(`${server.address}/home`)
    await page.waitForURL(/\/cases\/.*\/home/)
    child = page.url().replace(/\/home$/, '')
    await expectText(page, 'Finley')
    for (const part of ['documents', 'reads', 'story', 'take-away']) {
      const answer = await page.goto(`${child}/${part}`)
      expect(answer.status() === 404, `${part} is not open to her yet, but ${answer.status()}`)
    }
  })
  const officer = await another()
  await step('the check is work with its own place, and asks for every answer', async () => {
    await enterAs(officer, server.address, { officer: 'send-manager' })
    await officer.goto(`${child}/identity`)
    if (await officer.getByLabel('Your reason').count() > 0) {
      await officer.getByLabel('Your reason').fill('A request came today and nobody has it yet')
      await officer.getByRole('button', { name: 'Write this down and open' }).click()
      await officer.goto(`${child}/identity`)
    }
    await officer.getByRole('link', { name: /Check.*Natalie/ }).first().click()
    await officer.getByRole('button', { name: 'Record this check' }).click()
    expect(await officer.locator('.govuk-error-summary li').count() >= 2, 'more than one problem is told')
  })
  await step('the officer is sure, and says what was seen', async () => {
    await officer.getByLabel('Yes. They may see the record').check()
    await officer.locator('textarea[name=how]').fill('Saw her passport and the birth certificate at the office.')
    await officer.locator('input[name=responsibility][value=yes]').check()
    await officer.locator('input[name=order][value=no]').check()
    await officer.getByRole('button', { name: 'Record this check' }).click()
    await expectText(officer, 'Checked')
    await officer.context().close()
  })
  await step('now she sees the record', async () => {
    for (const part of ['documents', 'reads', 'story', 'take-away']) {
      const answer = await page.goto(`${child}/${part}`)
      expect(answer.status() === 200, `${part} is open to her now, not ${answer.status()}`)
    }
  })
}
