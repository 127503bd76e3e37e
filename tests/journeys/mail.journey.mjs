import { enterAs, expect, expectText, steps } from './lib.mjs'
import { field, openPost, sendWhatWaits } from './post.mjs'

export const title = 'A mother writes by email, is answered by email, and a stranger waits for a person'

const mother = 'Karen Hartshorn <karen.hartshorn@mail.example>'

export default async function ({ page, server, another }) {
  const step = steps(title)
  const post = await openPost(server)
  const untilSaid = async (url, words) => {
    for (let i = 0; i < 60; ++i) {
      await page.goto(url)
      if ((await page.locator('body').innerText()).includes(words)) return
      await page.waitForTimeout(250)
    }
    await expectText(page, words)
  }
  let home, replyTo, officerPage
  try {
    await step('her email stands among her messages, with a clock', async () => {
      await post.send({
        from: mother,
        to: 'send@ribbon.example',
        head: { Subject: 'The taxi again', 'Message-ID': '<taxi-1@mail.example>' },
        text: 'Nobody came at eight o\'clock. Who will ring me?'
      })
      await enterAs(page, server.address, { story: 'Lost email' })
      await page.waitForURL(/\/cases\/.*\/home/)
      home = page.url()
      await untilSaid(home.replace('/home', '/messages'), 'The taxi again')
      await page.getByRole('link', { name: 'The taxi again' }).click()
      await expectText(page, 'Nobody came at eight')
      await expectText(page, 'Answer due')
    })
    await step('she is told by email that we have it, and by when she is answered', async () => {
      const sent = (await sendWhatWaits(server)).filter(one => one.to === 'karen.hartshorn@mail.example')
      expect(sent.length === 1, `one acknowledgement, not ${sent.length}`)
      expect(field(sent[0], 'In-Reply-To').includes('taxi-1@mail.example'), 'it answers her email')
      expect(field(sent[0], 'Auto-Submitted') === 'auto-replied', 'it says that a machine wrote it')
    })
    await step('her officer answers on the page', async () => {
      officerPage = await another()
      await enterAs(officerPage, server.address, { officer: 'begum' })
      await officerPage.goto(home.replace('/home', '/messages'))
      await officerPage.getByRole('link', { name: 'The taxi again' }).first().click()
      await expectText(officerPage, 'This goes to Karen Hartshorn, by email.')
      await officerPage.getByLabel('Your answer').fill('I rang the firm. A taxi comes at ten to eight tomorrow.')
      await officerPage.getByRole('checkbox', { name: /Nobody came at eight/ }).check()
      await officerPage.getByRole('button', { name: /Send/ }).first().click()
      await expectText(officerPage, 'A taxi comes at ten to eight')
    })
    await step('the answer goes to her alone, in her thread, and a reply finds its way back', async () => {
      const sent = (await sendWhatWaits(server)).filter(one => one.text.includes('ten to eight'))
      expect(sent.length === 1 && sent[0].to === 'karen.hartshorn@mail.example', 'one email, to her')
      expect(field(sent[0], 'In-Reply-To').includes('taxi-1@mail.example'), 'in her thread')
      replyTo = field(sent[0], 'Reply-To')
      expect(/case-\d+-[0-9a-z]{8}@ribbon\.example/.test(replyTo), `an address of the case, not "${replyTo}"`)
      await officerPage.reload()
      await expectText(officerPage, 'Our mail server took it')
      await post.send({
        from: mother,
        to: replyTo,
        head: { Subject: 'Re: The taxi again', 'Message-ID': '<taxi-2@mail.example>' },
        text: 'Thank you, he came.\n\n> I rang the firm. A taxi comes at ten to eight tomorrow.'
      })
      await untilSaid(home.replace('/home', '/messages'), 'The taxi again')
      await untilSaid(page.url(), 'The taxi again')
    })
    await step('an address that we do not know files nothing: a person says whose it is', async () => {
      await post.send({
        from: 'nan@other.example',
        to: replyTo,
        head: { Subject: 'Ruby', 'Message-ID': '<nan-1@other.example>' },
        text: 'I am her nan. Please assess Ruby for more help.'
      })
      for (let i = 0; i < 60; ++i) {
        await officerPage.goto(`${server.address}/mail`)
        if (await officerPage.getByRole('link', { name: 'Ruby' }).count() > 0) break
        await officerPage.waitForTimeout(250)
      }
      await officerPage.getByRole('link', { name: 'Ruby' }).click()
      await expectText(officerPage, 'I am her nan')
      await officerPage.getByRole('button', { name: 'Go on and check' }).click()
      await expectText(officerPage, 'Say which child it is about')
      await officerPage.getByRole('checkbox', { name: /Ruby Hartshorn/ }).check()
      await officerPage.getByRole('button', { name: 'Go on and check' }).click()
      await expectText(officerPage, 'Is it this child?')
      await officerPage.getByRole('button', { name: 'File it' }).click()
      await expectText(officerPage, 'Say who wrote it')
      await officerPage.getByRole('radio', { name: /no part in this case/ }).check()
      await officerPage.getByRole('button', { name: 'File it' }).click()
      await expectText(officerPage, 'Its clock counts from the moment it came')
    })
    await step('what it asks for stands on the case until somebody says', async () => {
      await officerPage.goto(home.replace('/home', ''))
      await expectText(officerPage, 'may ask for')
      await officerPage.getByRole('link', { name: /Say whether it does/ }).first().click()
      await officerPage.getByRole('button', { name: 'Put it in the record' }).click()
      await expectText(officerPage, 'Say whether it does')
      await officerPage.getByRole('radio', { name: 'No', exact: true }).check()
      await officerPage.getByRole('button', { name: 'Put it in the record' }).click()
      await expectText(officerPage, 'Say why the message does not ask for')
      await expectText(officerPage, 'Say how you told them')
    })
    await officerPage.context().close()
  } finally {
    await post.stop()
  }
}
