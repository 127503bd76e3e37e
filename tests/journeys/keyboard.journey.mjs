import { enterAs, expect, expectText, steps } from './lib.mjs'

export const title = 'A mother who uses no mouse writes, reads why a date is what it is, and goes out'

export default async function ({ page, server }) {
  const step = steps(title)
  const focused = () => page.evaluate(() => {
    const at = document.activeElement
    const box = at.getBoundingClientRect()
    const style = getComputedStyle(at)
    return {
      says: (at.innerText || at.getAttribute('aria-label') || at.id || '').trim(),
      name: at.getAttribute('name') || '',
      page: at === document.body || at.tagName === 'MAIN',
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 221, 0)'
    }
  })
  /** Presses Tab until the place is reached; every stop on the way can be seen, and looks chosen. */
  const go = async (wanted, key = 'Tab') => {
    for (let i = 0; i < 90; ++i) {
      await page.keyboard.press(key)
      const at = await focused()
      if (at.page || (at.says === '' && at.name === '')) continue
      expect(at.seen, `"${at.says || at.name}" is on the screen when it has the focus`)
      expect(at.shown, `"${at.says || at.name}" looks as if it has the focus`)
      if (wanted.test(at.says) || wanted.test(at.name)) return
    }
    throw new Error(`Tab never comes to ${wanted} at ${page.url()}`)
  }
  await step('the first stop leads past the top of the page', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await page.waitForURL(/\/home/)
    await page.keyboard.press('Tab')
    expect(/skip/i.test((await focused()).says), 'the first stop is the way past the top')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.querySelector('main').contains(document.activeElement))
    expect(inside, 'the next stop is in the page itself')
  })
  await step('she reads why a date is what it is, and comes back', async () => {
    await go(/^Why|how we worked it out/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/dates\//)
    await expectText(page, /s\.44|section 44/)
    await page.goBack()
  })
  await step('a form with problems puts her at the list of them, and each leads to its field', async () => {
    await go(/^Write to us$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/write/)
    await go(/^Send my message$/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    await go(/Write what you want to say/)
    await page.keyboard.press('Enter')
    const tag = await page.evaluate(() => document.activeElement.tagName)
    expect(tag === 'TEXTAREA', `the problem leads to its field, not to ${tag}`)
  })
  await step('she writes and sends', async () => {
    await page.keyboard.type('Who drives the taxi?')
    await go(/subject|about/, 'Shift+Tab')
    await page.keyboard.type('The taxi')
    await go(/^Send my message$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sent\//)
    await expectText(page, 'We have your message')
  })
}
