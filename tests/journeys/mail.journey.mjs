import { enterAs, expect, expectText, steps } from './lib.mjs'
import { look } from './look.mjs'
import { field, openPost, sendWhatWaits } from './post.mjs'

export const title = 'A mother writes by email, is answered by email, and a stranger waits for a person'

const mother = 'Karen Hartshorn <karen.hartshorn@mail.example>'

export default async function ({ page, server, another, way }) {
  const step = steps(title)
  const post = await openPost(server)
  const waitsAs = async subject => {
    for (let i = 0; i < 60; ++i) {
      await officerPage.goto(`${server.address}/mail`)
      if (await officerPage.getByRole('link', { name: subject }).count() > 0) break
      await officerPage.waitForTimeout(250)
    }
    await officerPage.getByRole('link', { name: subject }).click()
  }
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
      await waitsAs('Ruby')
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
    await step('a family that is new to us writes, and their weeks are counted already', async () => {
      await post.send({
        from: 'Nadia Iqbal <nadia.iqbal@new.example>',
        to: 'send@ribbon.example',
        head: { Subject: 'My son Sami', 'Message-ID': '<sami-1@new.example>' },
        text: 'I want an EHC needs assessment for my son Sami. He is at Ashgate Primary.'
      })
      await waitsAs('My son Sami')
      await officerPage.goto(`${server.address}/asks`)
      await expectText(officerPage, 'that nobody has filed may ask for something')
      await look(officerPage, way)
      await officerPage.getByRole('link', { name: 'Sort the mail' }).click()
      await officerPage.getByRole('link', { name: 'My son Sami' }).click()
      await look(officerPage, way)
    })
    await step('an officer opens a case from the email, with every problem told', async () => {
      await officerPage.getByRole('link', { name: 'Open a case for them' }).click()
      await expectText(officerPage, 'Every clock counts from that day')
      await look(officerPage, way)
      await officerPage.getByRole('button', { name: 'Go on and check' }).click()
      await expectText(officerPage, 'Give the child’s name, or what the email calls them')
      await expectText(officerPage, 'Say who wrote it')
      await officerPage.getByLabel('First name', { exact: true }).fill('Ruby')
      await officerPage.getByLabel('Last name', { exact: true }).fill('Hartshorn')
      await officerPage.getByRole('textbox', { name: /chool or college/ }).fill('Ashgate Primary')
      await officerPage.getByRole('radio', { name: 'Their mother' }).check()
      expect(await officerPage.getByLabel('Their last name').inputValue() === 'Iqbal', 'her name is there')
      await officerPage.getByRole('button', { name: 'Go on and check' }).click()
    })
    await step('a child of that name is here already: nobody is entered twice unseen', async () => {
      await expectText(officerPage, 'who is here already?')
      await look(officerPage, way)
      await officerPage.getByRole('button', { name: 'Open the case' }).click()
      await expectText(officerPage, 'Look at each child above')
      await officerPage.getByRole('button', { name: 'Change something' }).click()
      await officerPage.getByLabel('First name', { exact: true }).fill('Sami')
      await officerPage.getByLabel('Last name', { exact: true }).fill('Iqbal')
      await officerPage.getByRole('button', { name: 'Go on and check' }).click()
      await expectText(officerPage, 'Open a case for Sami Iqbal?')
      await expectText(officerPage, 'Nadia Iqbal will be able to read this email')
      await look(officerPage, way)
      await officerPage.getByRole('button', { name: 'Open the case' }).click()
    })
    await step('the case stands with what it may ask for, and she alone is told', async () => {
      await expectText(officerPage, 'It begins on the day the email came')
      await expectText(officerPage, 'may ask for')
      await look(officerPage, way)
      const sent = (await sendWhatWaits(server)).filter(one => one.to === 'nadia.iqbal@new.example')
      expect(sent.length > 0, 'she is told')
      const last = sent.at(-1)
      expect(/case-\d+-[0-9a-z]{8}@ribbon\.example/.test(field(last, 'Reply-To')), 'from the case')
      expect(last.text.includes('the law gives us until'), 'with her six weeks')
    })
    await officerPage.context().close()
  } finally {
    await post.stop()
  }
}
