import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ROUTES } from '../../src/portal/routes.js'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  FULL,
  LOOKS,
  openBrowser,
  openPage,
  PHONE,
  picture,
  signInClient,
} from './support.js'

type Expected = readonly [path: string, status: number]

/** Pages that need what is not there: a link that is dead, a time that is not chosen, a code that was not sent. */
const OTHERWISE: Readonly<Record<string, Expected>> = {
  '/account/email/confirm': ['/account/email/confirm?token=x', 410],
  '/account/email/undo': ['/account/email/undo?token=x', 410],
  '/calendar/book': ['/calendar/book', 410],
  '/register': ['/register?token=x', 410],
  '/reset-password': ['/reset-password?token=x', 410],
}
/** Leads to sign-in until a password was right. */
const LEADS_ON = '/sign-in/code'
/** Every page of the table that has an address of its own. */
const pagesFor = (...who: string[]): Expected[] =>
  ROUTES.filter(({ access, pattern }) => who.includes(access) && !pattern.includes(':'))
    .filter(({ pattern }) => pattern !== LEADS_ON)
    .map(({ pattern }) => OTHERWISE[pattern] ?? [pattern === '/' ? '' : pattern, 200])

const SIGNED_OUT: readonly Expected[] = [
  ...pagesFor('signed-out', 'anyone'),
  ['/food', 200],
  ['/nope', 404],
  ['/food/nope', 404],
]
const SIGNED_IN: readonly Expected[] = [
  ...pagesFor('connected', 'signed-in'),
  ['/help', 200],
  ['/food', 200],
  ['/nope', 404],
  ['/requests/nope', 404],
  ['/messages/nope', 404],
]

let browser: Browser
let signedIn: NonNullable<BrowserContextOptions['storageState']>
const rows: Expected[] = []
beforeAll(async () => {
  browser = await openBrowser()
  const page = await openPage(browser, {})
  await signInClient(page, { email: 'mike@client.example' })
  // One request of each kind and a conversation, besides what was answered before
  for (const path of ['/requests', '/messages', '/food', '/calendar']) {
    await page.goto(`/portal${path}`)
    const found = await page
      .locator('main a.pcp-row')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    rows.push(...found.map((href): Expected => [href.replace(/^\/portal/, ''), 200]))
  }
  signedIn = await page.context().storageState()
  await page.context().close()
})
afterAll(() => browser.close())

/** What the console says, but that a page which should be missing is missing. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isPage = message.location().url === page.url()
    const isStatus = isPage && /status of 4(?:04|10)/.test(message.text())
    if (message.type() === 'error' && !isStatus) complaints.push(message.text())
  })
  return complaints
}

const nameOf = (path: string): string => path.replaceAll(/[^\w]+/g, '-') || '-home'

/** Opens a page once, and looks at it in both themes and sizes. */
const look = async (page: Page, [path, status]: Expected, who: string): Promise<void> => {
  const answer = await page.goto(`/portal${path}`)
  expect(answer?.status(), path).toBe(status)
  expect(await page.locator('h1').count(), path).toBe(1)
  for (const [size, colorScheme] of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, `${who}${nameOf(path)}-${size.width}-${colorScheme}`)
  }
}

test('pages of who is signed out: their status, 0 findings in both themes and sizes, a quiet console', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  const complaints = complaintsOf(page)
  for (const expected of SIGNED_OUT) await look(page, expected, 'out')
  expect(complaints).toEqual([])
  await page.context().close()
}, 300_000)

test('pages of who is signed in: their status, 0 findings in both themes and sizes, a quiet console', async () => {
  const page = await openPage(browser, { storageState: signedIn, viewport: PHONE })
  const complaints = complaintsOf(page)
  expect(rows.length).toBeGreaterThan(7)
  for (const expected of [...SIGNED_IN, ...rows]) await look(page, expected, 'in')
  expect(complaints).toEqual([])
  await page.context().close()
}, 300_000)

test('pages whose script does not come: their status, nothing too wide on a phone', async () => {
  const stranger = await openPage(browser, { viewport: PHONE })
  const client = await openPage(browser, { storageState: signedIn, viewport: PHONE })
  // axe itself needs scripts: where they are turned off it never ends
  for (const page of [stranger, client]) {
    await page.route('**/portal/assets/*.js', (route) => route.abort())
  }
  const visits = [
    ...SIGNED_OUT.map((expected) => ({ expected, page: stranger })),
    ...[...SIGNED_IN, ...rows].map((expected) => ({ expected, page: client })),
  ]
  for (const {
    expected: [path, status],
    page,
  } of visits) {
    const answer = await page.goto(`/portal${path}`)
    expect(answer?.status(), path).toBe(status)
    await expectNoSidewaysScroll(page)
    // The same markup as with scripts: once more in full
    if (FULL) await expectAccessible(page)
  }
  await stranger.context().close()
  await client.context().close()
}, 240_000)

test.each([true, false])(
  'an address with a language leads to the page in that language (JavaScript %s)',
  async (javaScriptEnabled) => {
    const page = await openPage(browser, { javaScriptEnabled, viewport: PHONE })
    await page.goto('/portal/es/help')
    expect(new URL(page.url()).pathname).toBe('/portal/help')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ayuda')
    await page.goto('/portal/sign-in')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    await page.context().close()
  },
)
