import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'Two parents apart: each has their own messages, and neither reads the other\u2019s'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const father = await another()
  let child
  const write = async (window, subject, words) => {
    await window.goto(`${child}/write`)
    await window.getByLabel('What is it about? A few words').fill(subject)
    await window.getByLabel('Your message', { exact: true }).fill(words)
    await window.getByRole('button', { name: 'Send my message' }).click()
    await expectText(window, 'We have your message')
  }
  await step('both see the same child and the same dates', async () => {
    await enterAs(page, server.address, { story: 'Nine officers', relation: 'mother' })
    await page.waitForURL(/\/cases\/.*\/home/)
    child = page.url().replace(/\/home$/, '')
    await enterAs(father, server.address, { story: 'Nine officers', relation: 'father' })
    expect(father.url() === page.url(), 'the same case')
    await page.goto(`${child}/dates`)
    await father.goto(`${child}/dates`)
    expect(await page.locator('main').innerText() === await father.locator('main').innerText(), 'the same dates')
  })
  await step('each writes, and each has an answer clock of their own', async () => {
    await write(page, 'Our new address', 'We moved to a place that her father is not to know.')
    await write(father, 'Weekends', 'May I come to the meeting by telephone?')
  })
  await step('neither reads what the other wrote', async () => {
    await page.goto(`${child}/messages`)
    await expectText(page, 'Our new address')
    expect(!(await page.locator('main').innerText()).includes('Weekends'), 'she does not read his')
    for (const part of ['messages', 'home', 'story', 'documents', 'reads']) {
      await father.goto(`${child}/${part}`)
      const body = await father.locator('main').innerText()
      expect(!body.includes('new address') && !body.includes('not to know'), `he does not read hers at ${part}`)
    }
  })
  await step('nor by the address of her message', async () => {
    await page.goto(`${child}/messages`)
    const link = await page.getByRole('link', { name: 'Our new address' }).first().getAttribute('href')
    const answer = await father.goto(new URL(link, server.address).href)
    const body = await father.locator('body').innerText()
    expect(answer.status() === 404 || !body.includes('not to know'), 'her message stays hers')
  })
  await step('nor in what he takes away', async () => {
    await father.goto(`${child}/take-away`)
    const got = father.waitForEvent('download')
    await father.getByRole('button', { name: 'Make the file' }).click()
    const { createReadStream } = await import('node:fs')
    const parts = []
    for await (const part of createReadStream(await (await got).path())) parts.push(part)
    const { readZip } = await import('./zip.mjs')
    for (const [name, bytes] of readZip(Buffer.concat(parts)))
      expect(!bytes.includes('not to know'), `her words are not in ${name}`)
    await father.context().close()
  })
}
