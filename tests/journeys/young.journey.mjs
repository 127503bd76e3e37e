import { spawnSync } from 'node:child_process'
import { enterAs, expect, expectText, ribbon, signInByLetter, steps } from './lib.mjs'

export const title = 'The rights pass to a young man: the account is his, and his mother helps if he says so'

const his = 'ethan.wheatcroft@mail.example'
const hers = 'linda.wheatcroft@mail.example'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const child = `${server.address}/cases/STORY-NOW-SIXTEEN`
  const keyOf = sql => spawnSync('sqlite3', ['-readonly', server.record.replace('sqlite:', ''), sql],
    { encoding: 'utf8' }).stdout.trim()
  await step('both have accounts, made by whoever keeps the server', async () => {
    const young = keyOf("SELECT person FROM case_row WHERE a_case = 'STORY-NOW-SIXTEEN'")
    const mother = keyOf("SELECT person FROM party WHERE a_case = 'STORY-NOW-SIXTEEN' AND relation = 'mother'")
    expect(young && mother, 'both are in the record')
    for (const [person, name, email] of [[young, 'Ethan Wheatcroft', his], [mother, 'Linda Wheatcroft', hers]])
      ribbon(server, 'account', 'add', '--person', person, '--name', name, '--email', email,
        '--from', server.record, '--server', server.address)
  })
  const mother = await another()
  await step('since the last Friday of June she reads it no more', async () => {
    await signInByLetter(mother, server, hers)
    for (const part of ['home', 'messages', 'documents', 'take-away'])
      expect((await mother.goto(`${child}/${part}`)).status() === 404, `${part} is his now`)
  })
  await step('an officer makes sure of him', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'hallam' })
    await officer.goto(`${child}/identity`)
    const check = officer.getByRole('link', { name: /Check.*Ethan/ })
    if (await check.count() > 0) {
      await check.first().click()
      await officer.getByLabel('Yes. They may see the record').check()
      await officer.locator('textarea[name=how]').fill('Met him at the college, with his passport.')
      const order = officer.locator('input[name=order][value=no]')
      if (await order.count() > 0) await order.check()
      await officer.getByRole('button', { name: 'Record this check' }).click()
    }
    await expectText(officer, 'Checked')
    await officer.context().close()
  })
  await step('he sees his own record, written to him', async () => {
    await signInByLetter(page, server, his)
    await page.goto(`${server.address}/home`)
    await page.waitForURL(/STORY-NOW-SIXTEEN\/home/)
    for (const part of ['messages', 'documents', 'rights', 'reads', 'take-away', 'all'])
      expect((await page.goto(`${child}/${part}`)).status() === 200, `${part} is open to him`)
    await page.goto(`${child}/rights`)
    await expectText(page, 'Your rights now')
  })
  await step('he lets his mother help, and she reads it again at once', async () => {
    await page.goto(`${child}/acting`)
    await page.getByLabel('What is their name?').fill('My mum')
    await page.getByLabel('What is their email address?').fill(hers)
    await page.getByLabel('A friend or relative').check()
    await page.getByRole('button', { name: 'Let them act for me' }).click()
    await expectText(page, 'My mum')
    expect((await mother.goto(`${child}/home`)).status() === 200, 'she helps him')
  })
  await step('and stops it as he likes', async () => {
    await page.getByRole('button', { name: /Stop My mum/ }).click()
    await expectText(page, 'Nobody acts for you today')
    expect((await mother.goto(`${child}/home`)).status() === 404, 'it is his alone')
    await mother.context().close()
  })
}
