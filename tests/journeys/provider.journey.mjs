import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, expectText, freePort, ribbon, root, steps } from './lib.mjs'

export const title = 'An officer goes in by the council\u2019s own sign-in, which is on another site'

/** When the demonstration's clock begins; the provider's is behind it, for the county takes a while. */
const morning = Date.UTC(2026, 9, 31, 8)

/** A real OpenID provider on another port, which to a browser is another site. */
export async function prepare () {
  const port = await freePort()
  const provider = spawn(process.execPath,
    [join(root, 'tests/sign_in/provider.mjs'), join(root, 'node_modules'),
      `http://127.0.0.1:${port}/sign-in/provider/back`, String(morning - Date.now() - 120_000)],
    { stdio: ['pipe', 'pipe', 'inherit'] })
  const theirs = await new Promise(resolve => provider.stdout.once('data', bytes => resolve(String(bytes).trim())))
  return {
    port,
    words: ['--issuer', `http://127.0.0.1:${theirs}`, '--client', 'ribbon', '--client-secret',
      'a secret of the test & its signs', '--bind-by-email'],
    stop: () => provider.stdin.end()
  }
}

export default async function ({ page, server }) {
  const step = steps(title)
  await step('she has an account here, with no password', async () => {
    ribbon(server, 'account', 'add', '--officer', 'begum', '--name', 'Nadia Begum', '--email',
      'amy@kent.example', '--from', server.record, '--server', server.address)
  })
  await step('the button leads to the other site: no policy of ours stands in the way', async () => {
    await page.goto(`${server.address}/sign-in`)
    await page.locator('form[action="/sign-in/provider"] button').click()
    await page.waitForURL(url => url.port !== new URL(server.address).port)
  })
  await step('she signs in there, and is in her own list here', async () => {
    await page.locator('input[name=login]').fill('amy')
    await page.locator('input[name=password]').fill('anything')
    await page.locator('button[type=submit]').click()
    await page.locator('button[type=submit]').click()
    await page.waitForURL(url => url.port === new URL(server.address).port)
    await page.goto(`${server.address}/work`)
    await expectText(page, 'My work')
    expect((await page.locator('body').innerText()).includes('Nadia Begum'), 'it is her')
  })
}
