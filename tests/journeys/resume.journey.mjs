import { expect, expectText, steps } from './lib.mjs'

export const title = 'A father begins on the bus, adds a photo, and goes on at a library'

// The smallest picture there is: one grey pixel.
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

export default async function ({ page, server, another }) {
  const step = steps(title)
  const goOn = window => window.getByRole('button').filter({ hasText: /go on/i }).first().click()
  let code
  await step('he begins with no account', async () => {
    await page.goto(`${server.address}/ask`)
    await page.getByRole('button').filter({ hasText: /start|begin/i }).first().click()
    await page.locator('main input[type=radio]').first().check()
    await goOn(page)
    await page.locator('main input[type=text]').nth(0).fill('Finley')
    await page.locator('main input[type=text]').nth(1).fill('Heathcote')
    await goOn(page)
  })
  await step('a photo from his phone is kept with the rest', async () => {
    await page.goto(`${server.address}/ask/papers`)
    await page.locator('input[type=file]').first().setInputFiles([
      { name: 'letter from school.png', mimeType: 'image/png', buffer: photo },
      { name: 'what he wrote.txt', mimeType: 'text/plain', buffer: Buffer.from('Help me') }
    ])
    await goOn(page)
    await page.goto(`${server.address}/ask/check`)
    await expectText(page, 'letter from school.png')
    await expectText(page, 'what he wrote.txt')
  })
  await step('a file that is no photo and no paper is told', async () => {
    await page.goto(`${server.address}/ask/papers`)
    const program = Buffer.from('#!/bin/sh\nrm -rf "$HOME"\n')
    await page.locator('input[type=file]').first().setInputFiles([
      { name: 'photo.png', mimeType: 'image/png', buffer: program }])
    await goOn(page)
    expect((await page.title()).startsWith('Error: '), 'a program with the name of a photo is refused')
    await page.goto(`${server.address}/ask/check`)
    await expectText(page, 'letter from school.png')
  })
  await step('he stops, and gets a code of twelve letters', async () => {
    await page.getByRole('button', { name: 'Save and stop for now' }).click()
    code = /\b[A-Z]{4}-[A-Z]{4}-[A-Z]{4}\b/.exec(await page.locator('main').innerText())
    expect(code, 'the page shows a code')
  })
  const library = await another()
  await step('on another machine a wrong code opens nothing', async () => {
    await library.goto(`${server.address}/ask`)
    await library.getByLabel('Your code').fill('BCDF-GHJK-MNPQ')
    await goOn(library)
    expect((await library.title()).startsWith('Error: '), 'a wrong code is refused')
  })
  await step('with his code, typed in small letters, all that he wrote is there', async () => {
    await library.getByLabel('Your code').fill(code[0].toLowerCase().replaceAll('-', ' '))
    await goOn(library)
    await library.goto(`${server.address}/ask/check`)
    await expectText(library, 'Finley Heathcote')
    await expectText(library, 'letter from school.png')
  })
  await step('he may throw it all away, and then it is gone on both', async () => {
    await library.getByRole('link', { name: 'Throw it all away' }).click()
    await library.locator('main form button').first().click()
    await expectText(library, 'We kept none of your answers')
    await page.goto(`${server.address}/ask/check`)
    expect(!(await page.locator('body').innerText()).includes('Finley'), 'the phone has it no more')
    await library.context().close()
  })
}
