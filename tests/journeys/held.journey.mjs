import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'What tells of another child is stopped, and a second person lets it go with a reason'

// A number that python-stdnum documents as valid, and no child's of the county.
const number = 'B801200005001'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  const promised = `The taxi of ${number} brings Ruby home too`
  let held
  await step('a promise with another child\u2019s number does not go out', async () => {
    await enterAs(page, server.address, { officer: 'begum' })
    await page.goto(`${child}/promises/new`)
    await page.getByLabel('What do you promise?').fill(promised)
    await page.getByLabel('Day').fill('27')
    await page.getByLabel('Month').fill('11')
    await page.getByLabel('Year').fill('2026')
    await page.getByRole('button', { name: 'Promise this' }).click()
    await expectText(page, 'is a unique pupil number, and not this child')
    expect((await page.title()).startsWith('Error: '), 'the title says that there is an error')
    expect(await page.getByLabel('What do you promise?').inputValue() === promised,
      'what she wrote is still there')
  })
  await step('she asks a second person to look, and can not let it go herself', async () => {
    await page.getByRole('button', { name: 'Ask a second person to look' }).click()
    await expectText(page, 'It has not gone out')
    await expectText(page, 'You wrote it, so somebody else has to look at it')
    expect(await page.getByRole('button', { name: 'Release and send it' }).count() === 0,
      'there is no button for her')
    held = page.url().replace(/\?.*/, '')
  })
  const mother = await another()
  await step('the family reads nothing of it', async () => {
    await enterAs(mother, server.address, { story: 'Lost email' })
    await mother.waitForURL(/\/cases\/.*\/home/)
    const body = await mother.locator('body').innerText()
    expect(!body.includes(number), 'the number is not on the page')
  })
  await step('another officer reads it, and has to say why it may go', async () => {
    const second = await another()
    await enterAs(second, server.address, { officer: 'frost' })
    await second.goto(held)
    await expectText(second, promised)
    await second.getByRole('button', { name: 'Release and send it' }).click()
    await expectText(second, 'Say why it may go out')
    await second.getByLabel('Why may it go out?').fill('Both families share the taxi, and agreed to it')
    await second.getByRole('button', { name: 'Release and send it' }).click()
    await expectText(second, /Eleanor Frost let it go/)
    expect(await second.getByRole('button', { name: 'Release and send it' }).count() === 0,
      'it goes once')
    await second.context().close()
  })
  await step('now it is a promise of the officer who made it, and the family reads it', async () => {
    await page.goto(child)
    await expectText(page, promised)
    await mother.reload()
    await expectText(mother, promised)
    await mother.context().close()
  })
}
