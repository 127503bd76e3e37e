import { codeIn, enterAs, expect, expectText, letterTo, signInByLetter, steps } from './lib.mjs'

export const title = 'A mother signs in by a letter, and nobody learns who has an account'

export default async function ({ page, server, another }) {
  const step = steps(title)
  let email
  await step('she has an account', async () => {
    const before = await another()
    await enterAs(before, server.address, { story: 'Lost email' })
    await before.goto(`${server.address}/account`)
    email = /\S+@\S+/.exec(await before.locator('main').innerText())[0].toLowerCase()
    await before.context().close()
  })
  const ask = async (window, address) => {
    await window.goto(`${server.address}/sign-in`)
    await window.getByLabel('Your email address').fill(address)
    await window.getByRole('button', { name: 'Send me the email' }).click()
    return window.locator('main').innerText()
  }
  await step('the page says the same to somebody we do not know', async () => {
    const known = await ask(page, email)
    const strange = await ask(page, 'nobody@family.example')
    expect(known.replace(email, '') === strange.replace('nobody@family.example', ''),
      `the same words: ${known} and ${strange}`)
    expect(!codeIn(letterTo(server, 'nobody@family.example')), 'and that letter has no code')
  })
  await step('a wrong code opens nothing', async () => {
    await ask(page, email)
    const right = codeIn(letterTo(server, email))
    await page.locator('input[name=code]').fill(right === '123456' ? '654321' : '123456')
    await page.locator('main form button').first().click()
    await expectText(page, 'That is not the code')
    await page.goto(`${server.address}/home`)
    expect(page.url().includes('/sign-in'), 'still outside')
  })
  await step('the code of the letter opens her own child', async () => {
    await signInByLetter(page, server, email)
    await page.goto(`${server.address}/home`)
    await expectText(page, 'Ruby')
  })
  await step('the link of a letter opens once, on any device', async () => {
    const other = await another()
    await ask(other, email)
    const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(letterTo(server, email))[0]
    const phone = await another()
    await phone.goto(link)
    await phone.locator('main form button').first().click()
    await phone.goto(`${server.address}/home`)
    await expectText(phone, 'Ruby')
    await other.goto(link)
    await other.locator('main form button').first().click()
    await expectText(other, 'This link opens nothing now')
    await phone.context().close()
    await other.context().close()
  })
  await step('she sees where she is signed in, and ends the others', async () => {
    await page.goto(`${server.address}/account`)
    await expectText(page, 'Another device')
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.goto(`${server.address}/account`)
    const body = await page.locator('main').innerText()
    expect(!body.includes('Another device'), 'only this device is left')
  })
}
