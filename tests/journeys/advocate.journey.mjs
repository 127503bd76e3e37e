import { enterAs, expect, expectText, letterTo, signInByLetter, steps } from './lib.mjs'

export const title = 'An adviser may act once checked, and no more from the moment she says so'

const email = 'g.lees@advice.example'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-LOST-EMAIL`
  await step('she writes who it is; a half-filled form is told whole', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.getByRole('link', { name: 'Who may act for you' }).click()
    await expectText(page, 'Nobody acts for you today')
    await page.getByLabel('What is their name?').fill('Gareth Lees')
    await page.getByRole('button', { name: 'Let them act for me' }).click()
    expect(await page.locator('.govuk-error-summary li').count() === 2, 'address and kind are both told')
    expect(await page.getByLabel('What is their name?').inputValue() === 'Gareth Lees', 'the name stays')
    await page.getByLabel('What is their email address?').fill(email)
    await page.getByLabel('An adviser of a free service').check()
    await page.getByRole('button', { name: 'Let them act for me' }).click()
    await expectText(page, 'They see nothing yet')
  })
  const adviser = await another()
  await step('his email names neither her nor the child, and he sees nothing yet', async () => {
    const letter = letterTo(server, email)
    for (const name of ['Ruby', 'Karen', 'Hartshorn'])
      expect(!letter.includes(name), `an address with a slip in it learns no name: ${name}`)
    await signInByLetter(adviser, server, email)
    for (const part of ['home', 'messages', 'dates', 'rights']) {
      const answer = await adviser.goto(`${child}/${part}`)
      expect(answer.status() === 404 || !(await adviser.locator('main').innerText()).includes('Ruby'),
        `${part} tells him nothing, but ${answer.status()}`)
    }
  })
  await step('an officer has it as work with a day, and makes sure of him', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await officer.goto(child)
    await expectText(officer, 'Check who is to act for the family')
    await officer.getByRole('link', { name: /Check who they are.*Gareth Lees/ }).first().click()
    await officer.getByLabel('Yes. They may see the record').check()
    await officer.locator('textarea[name=how]').fill('Rang the advice service, which knows him.')
    const order = officer.locator('input[name=order][value=no]')
    if (await order.count() > 0) await order.check()
    const responsibility = officer.locator('input[name=responsibility][value=no]')
    if (await responsibility.count() > 0) await responsibility.check()
    await officer.getByRole('button', { name: 'Record this check' }).click()
    await officer.goto(child)
    await expectText(officer, 'Acts for the family')
    await officer.context().close()
  })
  await step('he reads what she reads, writes for her, and lets nobody else in', async () => {
    for (const part of ['home', 'messages', 'dates', 'rights'])
      expect((await adviser.goto(`${child}/${part}`)).status() === 200, `${part} is open to him`)
    for (const part of ['take-away', 'all', 'acting', 'documents', 'reads'])
      expect((await adviser.goto(`${child}/${part}`)).status() !== 200, `${part} is not his`)
    await adviser.goto(`${child}/write`)
    await adviser.getByLabel('What is it about? A few words').fill('For Karen')
    await adviser.getByLabel('Your message', { exact: true }).fill('When does the plan come?')
    await adviser.getByRole('button', { name: 'Send my message' }).click()
    await expectText(adviser, 'We have your message')
    await adviser.goto(`${child}/home`)
    for (const link of await adviser.locator('main a[href^="/cases/"]').all()) {
      const answer = await adviser.request.get(new URL(await link.getAttribute('href'), server.address).href)
      expect(answer.status() === 200, `${await link.innerText()} opens for him, not ${answer.status()}`)
    }
  })
  await step('she stops him, and his open window shows nothing at the next page', async () => {
    await page.goto(`${child}/acting`)
    await expectText(page, 'They may read what you may read')
    await page.getByRole('button', { name: /Stop Gareth Lees/ }).click()
    await expectText(page, 'Nobody acts for you today')
    for (const part of ['home', 'messages', 'dates', 'rights', 'write'])
      expect((await adviser.goto(`${child}/${part}`)).status() === 404, `${part} is shut`)
    await adviser.goto(`${server.address}/home`)
    expect(!(await adviser.locator('body').innerText()).includes('Ruby'), 'her name is nowhere')
    await adviser.context().close()
  })
}
