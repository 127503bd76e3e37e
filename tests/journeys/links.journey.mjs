import { enterAs, expect, steps } from './lib.mjs'

export const title = 'Whoever follows the links of a page never stands before a closed door'

const most = 400

/** One page of each kind is enough: what differs in a number or a key is the same page. */
const kind = path => path.replace(/STORY-[A-Z0-9-]+/g, 'KEY').replace(/\/\d+/g, '/N')
  .replace(/=[^&]*/g, '=').replace(/[0-9A-Z]{9,}/g, 'KEY')

export default async function ({ page, server, another }) {
  const step = steps(title)
  const walk = async (window, starts) => {
    const known = new Map(starts.map(path => [kind(path), ['the start', path]]))
    const queue = [...known.values()]
    const closed = []
    let seen = 0
    while (queue.length > 0 && seen < most) {
      const [from, path] = queue.shift()
      ++seen
      const answer = await window.request.get(server.address + path)
      const page = (answer.headers()['content-type'] ?? '').startsWith('text/html')
      const html = page ? await answer.text() : ''
      // A child of another team opens with a reason: that is a door, and says how it opens.
      const opens = answer.status() === 200 || html.includes('Why do you need to open this?')
      if (!opens) closed.push(`${path} gives ${answer.status()}, from ${from}`)
      if (!page) continue
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(found => found[1]))
      for (const [, raw] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        const link = raw.replaceAll('&amp;', '&')
        if (link.startsWith('#') && !ids.has(link.slice(1))) closed.push(`${link} is not on ${path}`)
        if (!link.startsWith('/') || link.startsWith('/gallery') || known.has(kind(link))) continue
        known.set(kind(link), true)
        queue.push([path, link])
      }
    }
    expect(closed.length === 0, `every link opens:\n  ${closed.join('\n  ')}`)
    expect(seen > 5 && seen < most, `the walk came to its end after ${seen} pages`)
    return seen
  }
  await step('a stranger', async () => {
    await walk(page, ['/', '/ask', '/deadline', '/sign-in', '/accessibility', '/privacy'])
  })
  await step('a mother', async () => {
    await enterAs(page, server.address, { story: 'Lost email' })
    await walk(page, ['/home', new URL(page.url()).pathname, '/account'])
  })
  await step('an officer', async () => {
    const officer = await another()
    await enterAs(officer, server.address, { officer: 'begum' })
    await walk(officer, ['/work', '/cases/STORY-LOST-EMAIL', '/account'])
    await officer.context().close()
  })
  await step('whoever keeps the machine', async () => {
    const keeper = await another()
    await enterAs(keeper, server.address, { officer: 'systems' })
    await walk(keeper, ['/', '/machine', '/account'])
    await keeper.context().close()
  })
  await step('a manager', async () => {
    const manager = await another()
    await enterAs(manager, server.address, { officer: 'send-manager' })
    await walk(manager, ['/work', '/load', '/council', '/handovers', '/inbox', '/mail', '/find'])
    await manager.context().close()
  })
}
