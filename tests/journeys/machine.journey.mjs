import { askFor, enterAs, expect, expectText, steps } from './lib.mjs'
import { look } from './look.mjs'

export const title = 'Whoever keeps the machine sees how it does, and nobody\u2019s record'

/** The number that stands beside something on the page of the machine. */
async function count (page, what) {
  const cells = page.locator('main tr', { hasText: what }).first().locator('td, th')
  expect(await cells.count() === 3, `a row "${what}"`)
  const said = (await cells.nth(1).innerText()).trim().replaceAll(',', '')
  expect(/^\d+$/.test(said), `"${what}" is a number, not "${said}"`)
  return Number(said)
}

export default async function ({ page, server, way, another }) {
  const step = steps(title)
  const address = `${server.address}/machine`
  const family = await another()
  let before
  await step('the keeper begins at the machine, and that is all of the menu', async () => {
    await enterAs(page, server.address, { officer: 'systems' })
    expect(page.url() === address, `they begin at ${page.url()}`)
    await expectText(page, 'The record can be read, and nothing is stuck.')
    await look(page, way)
    const menu = await page.locator('.govuk-service-navigation__link').allTextContents()
    expect(menu.join() === 'Machine', `the menu has ${menu.join()}`)
    before = { letters: await count(page, 'Letters to send'), entries: await count(page, 'Entries') }
    expect(before.entries > 1000, 'the entries of a county')
  })
  await step('what happens is counted', async () => {
    const requests = await count(page, 'Requests answered')
    await askFor(family, server,
      { given: 'Wilfred', family: 'Quillfeather', born: [2018, 4, 9], by: 'Ottoline Quillfeather', email: 'ottoline@mail.example' })
    await page.reload()
    expect(await count(page, 'Requests answered') >= requests + 10, 'every page of the form')
    expect(await count(page, 'Entries') > before.entries, 'the request is in the record')
    expect(await count(page, 'Letters to send') > before.letters, 'and its receipt waits to be sent')
    await expectText(page, /The oldest: .*\./)
  })
  await step('counts alone: nobody is named', async () => {
    const said = await page.locator('main').innerText()
    for (const name of ['Quillfeather', 'Wilfred', 'mail.example', 'STORY-', 'Hartshorn', 'Begum'])
      expect(!said.includes(name), `the page of the machine does not say "${name}"`)
  })
  await step('a program reads the same counts, a line each', async () => {
    const link = page.getByRole('link', { name: 'The same counts as text' })
    const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href)
    expect(answer.status() === 200, 'the keeper may read them')
    expect(answer.headers()['content-type'].startsWith('text/plain'), 'as text')
    const lines = (await answer.text()).trim().split('\n')
    for (const line of lines) expect(/^ribbon_[a-z_]+ \d+$/.test(line), `a name and a number: ${line}`)
    const figure = name => Number(lines.find(line => line.startsWith(`${name} `)).split(' ')[1])
    expect(figure('ribbon_letters_waiting') === await count(page, 'Letters to send'), 'the same letters')
    expect(figure('ribbon_entries_total') === await count(page, 'Entries'), 'the same entries')
    expect(figure('ribbon_record_readable') === 1, 'the record can be read')
  })
  await step('no door that the pages of the keeper lead to is closed', async () => {
    await page.locator('header a').first().click()
    expect(page.url() === address, `the name of the council leads to ${page.url()}`)
    const links = await page.locator('a[href^="/"]').evaluateAll(all => all.map(one => one.getAttribute('href')))
    expect(links.length > 5, 'links to follow')
    for (const link of new Set(links)) {
      const answer = await page.request.get(server.address + link)
      expect(answer.status() === 200, `${link} gives ${answer.status()}`)
    }
  })
  await step('the keeper opens no child, no list and no council', async () => {
    for (const path of ['/cases/STORY-LOST-EMAIL', '/cases/STORY-LOST-EMAIL/home', '/work', '/find', '/load', '/council', '/mail']) {
      const answer = await page.goto(server.address + path)
      expect([403, 404].includes(answer.status()), `${path} gives ${answer.status()}`)
      expect(!(await page.locator('body').innerText()).includes('Hartshorn'), `${path} names nobody`)
    }
    await look(page, way)
    await page.getByRole('link', { name: 'Go to the first page' }).click()
    expect(page.url() === address, `the first page is ${page.url()}`)
  })
  await step('anybody may ask whether it is well, and nothing more', async () => {
    const stranger = await another()
    const well = await stranger.request.get(`${server.address}/health`)
    expect(well.status() === 200 && await well.text() === 'well\n', 'it is well')
    for (const path of [address, `${address}/figures`]) {
      await stranger.goto(path)
      expect(new URL(stranger.url()).pathname === '/sign-in', `a stranger comes to ${stranger.url()}`)
    }
    await look(stranger, way)
    await stranger.context().close()
  })
  await step('no officer, no manager and no family sees the machine', async () => {
    for (const who of [{ officer: 'begum' }, { officer: 'send-manager' }, { story: 'Lost email' }]) {
      const one = await another()
      await enterAs(one, server.address, who)
      const name = who.officer ?? who.story
      expect(await one.locator('a[href="/machine"]').count() === 0, `${name} is not led there`)
      for (const path of [address, `${address}/figures`]) {
        const answer = await one.goto(path)
        expect(answer.status() === (who.officer ? 403 : 404), `${name} gets ${answer.status()} at ${path}`)
        expect(!(await one.content()).includes('ribbon_requests_total'), `${name} reads no count`)
      }
      await look(one, way)
      await one.context().close()
    }
  })
  await family.context().close()
}
