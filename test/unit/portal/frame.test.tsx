import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

import { Navigation } from '../../../src/portal/kit/components/Navigation/index.js'
import type { Counts } from '../../../src/portal/kit/counts.js'
import { navItems } from '../../../src/portal/navItems.js'
import { ROUTES } from '../../../src/portal/routes.js'
import { renderPage } from './renderPage.js'
import { SAMPLE_PAGES } from './samplePages.js'
import { sampleView } from './sampleView.js'

const pageNamed = (name: string) => {
  const page = SAMPLE_PAGES.find((one) => one.name === name)
  if (!page) throw new Error(`There is no sample page ${name}.`)
  return page
}

const navigation = (
  pending: number,
  pathname = '/',
  tasks: Partial<Pick<Counts, 'questions' | 'tasks'>> = {},
): string =>
  renderToStaticMarkup(
    <Navigation
      items={navItems({
        counts: { pending, questions: 0, tasks: 0, unread: 0, ...tasks },
        routes: ROUTES,
        pathname,
        view: sampleView(),
      })}
      label="Pages"
      moreCountText={(count) => `${count} waiting`}
      moreLabel="More"
    />,
  )

/** The number and the words beside a link of the menu, or beside "More". */
const countBeside = (html: string, label: string): string[] => {
  const item = new RegExp(
    `</svg>(?:<span aria-hidden="true" class="pcp-count">(\\d+\\+?)</span>)?</span><span class="pcp-navLabel"[^>]*>${label}(?:</span>)?(?:<span class="pcp-hiddenText">, ([^<]+)</span>)?`,
  )
  const [, count = '', words = ''] = item.exec(html) ?? []
  return [count, words]
}

describe('where to go', () => {
  test('comes before the page in the document, in one list', () => {
    for (const page of SAMPLE_PAGES.filter(({ signedIn }) => signedIn)) {
      const html = renderPage({ locale: 'en', page })
      expect([...html.matchAll(/<nav aria-label="Main menu"/g)], page.name).toHaveLength(1)
      expect(html.indexOf('class="pcp-nav"')).toBeGreaterThan(0)
      expect(html.indexOf('class="pcp-nav"')).toBeLessThan(html.indexOf('<main'))
      expect([...html.matchAll(/href="\/portal\/programs"/g)].length).toBeGreaterThan(0)
    }
  })

  test('is not there before sign-in', () => {
    expect(renderPage({ locale: 'en', page: pageNamed('sign-in') })).not.toContain('pcp-nav')
  })

  test('names each page once, and the one that is open', () => {
    const html = navigation(0, '/account')
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect([...html.matchAll(/aria-current="page"/g)]).toHaveLength(1)
    expect(html).toMatch(/aria-current="page"[^>]*href="\/portal\/account"/)
  })

  test('opens the rest without a script', () => {
    expect(navigation(0)).toMatch(/<details[^>]*><summary[^>]*>.*More.*<\/summary><ul/)
  })

  test.each([
    [7, '7'],
    [42, '42'],
    [100, '99+'],
  ])('a count of %i is a number beside the icon and words', (count, shown) => {
    const html = navigation(count)
    expect(html).toContain(`</svg><span aria-hidden="true" class="pcp-count">${shown}</span>`)
    expect(html).toMatch(/>To do<\/span><span class="pcp-hiddenText">, [^<]+<\/span>/)
  })

  test('shows no number where nothing waits', () => {
    expect(navigation(0)).not.toContain('pcp-count')
    expect(navigation(0)).not.toContain('waiting')
  })

  test('"More" says how much waits behind it, each task once', () => {
    const html = navigation(4, '/', { questions: 2, tasks: 3 })
    expect(countBeside(html, 'Tasks')).toEqual(['3', '3 waiting'])
    expect(countBeside(html, 'Questions')).toEqual(['2', '2 waiting'])
    expect(countBeside(html, 'More')).toEqual(['3', '3 waiting'])
    expect(countBeside(navigation(4), 'More')).toEqual(['', ''])
  })

  test('what "More" says follows what happens, as its pages do', () => {
    const html = navigation(0, '/', { tasks: 1 })
    expect(html).toMatch(/<summary[^>]*><span class="pcp-navSign" data-live="[^"]+">/)
    expect(html).toMatch(/class="pcp-navLabel" data-live="[^"]+">More/)
  })
})

describe('a conversation', () => {
  const html = (search = {}) => renderPage({ locale: 'en', page: pageNamed('thread'), search })

  test('is linked to at its newest message', () => {
    for (const name of ['dashboard', 'messages'])
      expect(renderPage({ locale: 'en', page: pageNamed(name) })).toContain(
        'href="/portal/messages/7#newest"',
      )
    expect(html()).toMatch(/id="newest"(?!.*class="pcp-message)/)
    expect([...html().matchAll(/id="newest"/g)]).toHaveLength(1)
  })

  test('says beside the reply that it was sent, not above the page', () => {
    const sent = html({ notice: 'sent' })
    const notices = [...sent.matchAll(/class="pcp-notice[^>]*role="status"/g)]
    expect(notices).toHaveLength(1)
    expect(notices[0]?.index).toBeGreaterThan(sent.indexOf('id="newest"'))
    expect(notices[0]?.index).toBeLessThan(sent.indexOf('<textarea'))
  })

  test('marks what is new', () => {
    expect(html().indexOf('pcp-threadNew')).toBeLessThan(html().indexOf('id="newest"'))
    expect([...html().matchAll(/pcp-threadNew/g)]).toHaveLength(1)
  })

  test('goes on at the oldest message that was shown', () => {
    expect(html()).toContain('href="/portal/messages/7?show=60#message-3"')
  })
})
