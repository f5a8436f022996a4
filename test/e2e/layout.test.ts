import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  DESKTOP,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  signInClient,
} from './support.js'

let browser: Browser
let signedIn: BrowserContextOptions['storageState']
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const SMALL = { height: 640, width: 360 }
const NARROW = { height: 640, width: 320 }
const SIGNED_OUT = [
  '/sign-in',
  '/forgot-password',
  '/recover',
  '/register?token=x',
  '/help',
  '/nope',
]
const SIGNED_IN = [
  '',
  '/requests',
  '/messages',
  '/documents',
  '/calendar',
  '/calendar/address',
  '/programs',
  '/assessments',
  '/services',
  '/referrals',
  '/activities',
  '/privacy',
  '/account',
  '/account/authenticator',
  '/account/password',
  '/account/email',
  '/account/devices',
  '/account/my-data',
  '/help',
  '/nope',
]

/** A page of somebody who signed in once for all tests: an account is mailed ten codes in an hour. */
const openSignedIn = async (options: BrowserContextOptions): Promise<Page> => {
  if (!signedIn) {
    const page = await openPage(browser, {})
    await signInClient(page)
    signedIn = await page.context().storageState()
    await page.context().close()
  }
  return openPage(browser, { ...options, storageState: signedIn })
}

type Box = { bottom: number; left: number; right: number; top: number }

const boxOf = async (part: Locator): Promise<Box> => {
  const box = await part.boundingBox()
  if (!box) throw new Error(`${part.toString()} is not shown`)
  return { bottom: box.y + box.height, left: box.x, right: box.x + box.width, top: box.y }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

/** As somebody sets it who reads large text; the page's policy allows no style of a test. */
const enlarge = (page: Page): Promise<unknown> =>
  page.evaluate('void (document.documentElement.style.fontSize = "200%")')

/** Addresses that rows of a page lead to. */
const rowsOf = (page: Page): Promise<string[]> =>
  page.locator('a.pcp-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''))

describe('without scripts', () => {
  test('the menu is on the first screen of a phone, before the page', async () => {
    const page = await openSignedIn({ javaScriptEnabled: false, viewport: SMALL })
    for (const path of SIGNED_IN) {
      await page.goto(`/portal${path}`)
      const tabs = await page.locator('.pcp-navList > li').all()
      expect(tabs, path).toHaveLength(5)
      for (const tab of tabs) {
        const box = await boxOf(tab)
        expect(box.top, path).toBeGreaterThanOrEqual(0)
        expect(box.bottom, path).toBeLessThanOrEqual(SMALL.height)
      }
      expect(await page.locator('nav.pcp-nav ~ main').count(), path).toBe(1)
    }
    await page.goto('/portal')
    await page.locator('.pcp-more > summary').click()
    const link = page.locator('.pcp-moreList a[href$="/account"]')
    const account = await boxOf(link)
    expect(account.top).toBeGreaterThan(0)
    expect(account.bottom).toBeLessThan(SMALL.height)
    await link.click()
    await page.waitForURL(/\/portal\/account$/)
    await page.context().close()
  }, 300_000)

  test('a conversation opens at its newest message and comes back to it', async () => {
    const page = await openSignedIn({ javaScriptEnabled: false, viewport: SMALL })
    await page.goto('/portal/messages')
    await page.locator('a.pcp-row', { hasText: 'Ana Ruiz' }).first().click()
    await page.waitForURL(/#newest$/)
    for (let sent = 0; sent < 3; sent += 1) {
      await page.locator('textarea').fill(`Line ${sent}\n`.repeat(5))
      await page.locator('main .pcp-button').click()
      await page.waitForURL(/notice=sent#newest$/)
    }
    const shown = [
      page.locator('#newest .pcp-bubble'),
      page.locator('main .pcp-notice[role=status]'),
      page.locator('textarea'),
    ]
    const bar = await boxOf(page.locator('.pcp-nav'))
    const top = await boxOf(page.locator('.pcp-top'))
    for (const part of shown) {
      const box = await boxOf(part)
      expect(box.top).toBeGreaterThanOrEqual(top.bottom)
      expect(box.top).toBeLessThan(bar.top)
    }
    await page.context().close()
  }, 300_000)
})

test('an address of a conversation without #newest leads to the newest message too', async () => {
  const page = await openSignedIn({ viewport: SMALL })
  await page.goto('/portal/messages')
  const [conversation = ''] = await rowsOf(page)
  await page.goto(conversation.replace('#newest', ''))
  await expect
    .poll(async () => (await boxOf(page.locator('#newest'))).top)
    .toBeLessThan(SMALL.height / 2)
  await page.context().close()
}, 300_000)

test.each([
  { size: PHONE, text: '100%' },
  { size: NARROW, text: '200%' },
  { size: DESKTOP, text: '100%' },
])(
  'numbers in the menu cover no icon ($size.width px, text of $text)',
  async ({ size, text }) => {
    const page = await openSignedIn({ viewport: size })
    await page.goto('/portal')
    if (text === '200%') await enlarge(page)
    for (const shown of ['1', '42', '99+']) {
      await page
        .locator('.pcp-count')
        .evaluateAll(
          (counts, value) => counts.forEach((count) => (count.textContent = value)),
          shown,
        )
      // On a phone some stand behind "More"
      const signs = page.locator('.pcp-navSign:has(.pcp-count)').filter({ visible: true })
      for (const sign of await signs.all()) {
        const [icon, count] = [
          await boxOf(sign.locator('svg')),
          await boxOf(sign.locator('.pcp-count')),
        ]
        expect(overlap(icon, count), shown).toBe(false)
        expect(count.right).toBeLessThanOrEqual(size.width)
      }
      await expectNoSidewaysScroll(page)
    }
    expect(await page.locator('.pcp-count').filter({ visible: true }).count()).toBeGreaterThan(0)
    await page.context().close()
  },
  120_000,
)

test('no page scrolls sideways at 320 px with text of 200 %', async () => {
  const look = async (page: Page, address: string): Promise<void> => {
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await enlarge(page)
    await expectNoSidewaysScroll(page)
  }
  const stranger = await openPage(browser, { viewport: NARROW })
  for (const path of SIGNED_OUT) await look(stranger, `/portal${path}`)
  await stranger.context().close()
  const page = await openSignedIn({ viewport: NARROW })
  const deeper: string[] = []
  for (const path of SIGNED_IN) {
    await look(page, `/portal${path}`)
    if (path === '/requests' || path === '/messages') deeper.push(...(await rowsOf(page)))
  }
  expect(deeper.length).toBeGreaterThan(1)
  for (const address of deeper) await look(page, address)
  await page.context().close()
}, 180_000)

test('what has the focus is never under a bar', async () => {
  const page = await openSignedIn({ viewport: SMALL })
  for (const path of ['', '/account', '/help']) {
    await page.goto(`/portal${path}`)
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) === 0) break
      if (await focused.evaluate((part) => part.closest('.pcp-nav, .pcp-top, .pcp-skip') !== null))
        continue
      const [box, bar, top] = [
        await boxOf(focused),
        await boxOf(page.locator('.pcp-nav')),
        await boxOf(page.locator('.pcp-top')),
      ]
      const told = `${path} ${await focused.innerText()}`
      expect(box.bottom, told).toBeLessThanOrEqual(bar.top + 1)
      expect(box.top, told).toBeGreaterThanOrEqual(top.bottom - 1)
    }
  }
  await page.context().close()
}, 300_000)
