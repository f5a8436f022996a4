import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect, inject, vi } from 'vitest'

import { codeIn, type ReceivedMail } from '../support/mailbox.js'

/** The demo of this worker: with more workers than demos they share them. */
export const demoHere = (): { folder: string; origin: string } => {
  const { demos } = inject('e2e')
  const demo = demos[(Number(process.env.VITEST_POOL_ID) - 1) % demos.length]
  if (!demo) throw new Error('No demo runs.')
  return demo
}

/** Debian's browser, or the one named in `CHROMIUM`; elsewhere the one that Playwright installed. */
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  (file) => file && existsSync(file),
)

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { height: 740, width: 360 }
export const DESKTOP = { height: 800, width: 1280 }

/** `npm run test:full` looks at everything in each size and theme. */
export const FULL = process.env.TEST_SCOPE === 'full'

type Look = readonly [size: { height: number; width: number }, theme: 'dark' | 'light']
const PAIRS: readonly Look[] = [
  [PHONE, 'light'],
  [DESKTOP, 'dark'],
]

/** In what a page is looked at: each size and each theme once; in full each with each. */
export const LOOKS: readonly Look[] = FULL ? [...PAIRS, [PHONE, 'dark'], [DESKTOP, 'light']] : PAIRS

export const DEMO_PASSWORD = 'maple-lantern-harbor-seven'

/** @param more what a test needs besides, such as a camera */
export const openBrowser = (...more: string[]): Promise<Browser> =>
  chromium.launch({ args: [...ARGS, ...more], ...(executablePath ? { executablePath } : {}) })

export const openPage = async (browser: Browser, options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: demoHere().origin,
    locale: 'en-US',
    ...options,
  })
  context.setDefaultTimeout(60_000)
  return context.newPage()
}

const mailsTo = async (address: string): Promise<ReceivedMail[]> => {
  const file = path.join(demoHere().folder, 'received.json')
  const mails = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as ReceivedMail[]) : []
  return mails.filter(({ recipient }) => recipient === address)
}

/** How many mails an address has had by now. */
export const countMails = async (address: string): Promise<number> =>
  (await mailsTo(address)).length

/** The mail to an address that comes after `count` others. */
export const nextMail = (address: string, count = 0): Promise<ReceivedMail> =>
  vi.waitFor(
    async () => {
      const found = (await mailsTo(address))[count]
      if (!found) throw new Error(`no mail to ${address}`)
      return found
    },
    { interval: 200, timeout: 60_000 },
  )

type SignIn = {
  /** Who signs in. Ten codes an hour are mailed to each of the demo's clients. */
  email?: string
  shared?: boolean
}

/** Signs a client in on the sign-in page that is shown, with the code that was mailed. */
export const signInHere = async (
  page: Page,
  { email = 'maria@client.example', shared = false }: SignIn,
): Promise<void> => {
  const before = await countMails(email)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\/code/).catch(async () => {
    // The hour's codes of a client of the demo are soon spent by many files
    throw new Error(`${email} is not signed in: ${await page.locator('main').innerText()}`)
  })
  await typeMailedCode(page, email, { before, shared })
}

/**
 * Types the code that came after `before` other mails, and waits for the page behind it. What was mailed earlier may still be on its
 * way, the code of an earlier sign-in too: then the next one is the one.
 */
export const typeMailedCode = async (
  page: Page,
  email: string,
  { before, shared = false }: { before: number; shared?: boolean },
): Promise<void> => {
  const typed = new Set([''])
  await vi.waitFor(
    async () => {
      // The page behind the last one took its time
      if (typed.size > 1 && !new URL(page.url()).pathname.includes('/sign-in')) return
      const codes = (await mailsTo(email)).slice(before).map(codeIn)
      const code = codes.findLast((one) => !typed.has(one))
      if (code === undefined) throw new Error(`no code for ${email}`)
      typed.add(code)
      await page.getByLabel(/code/i).first().fill(code)
      if (shared) await page.getByLabel(/shared computer/).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL((url) => !url.pathname.includes('/sign-in'), { timeout: 10_000 })
    },
    { interval: 200, timeout: 120_000 },
  )
}

/** Signs a client of the demo in to the portal, and leaves them at home. */
export const signInClient = async (page: Page, options: SignIn = {}): Promise<void> => {
  await page.goto('/portal/sign-in')
  await signInHere(page, options)
  await page.waitForURL(/\/portal\/?$/)
}

/** Signs a case worker of the demo in to the admin panel. */
export const signInStaff = async (page: Page, email = 'ana.ruiz@harbor.example'): Promise<void> => {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(/\/admin$/)
}

/** What a case worker does over the API, as the admin panel would. */
export const asStaff = async (path: string, body: Record<string, unknown>): Promise<Response> => {
  const post = (to: string, data: unknown, headers = {}): Promise<Response> =>
    fetch(`${demoHere().origin}/api${to}`, {
      body: JSON.stringify(data),
      headers: { 'content-type': 'application/json', ...headers },
      method: 'POST',
    })
  const login = await post('/users/login', {
    email: 'ana.ruiz@harbor.example',
    password: DEMO_PASSWORD,
  })
  const { token } = (await login.json()) as { token: string }
  return post(path, body, { authorization: `JWT ${token}` })
}

/** A case worker of the demo in the admin panel, and what they ask of the API from there. */
export const openPanel = async (browser: Browser, email = 'ana.ruiz@harbor.example') => {
  const page = await openPage(browser, { viewport: DESKTOP })
  const ask = async <T>(method: string, to: string, data?: Record<string, unknown>): Promise<T> => {
    const headers = { origin: demoHere().origin }
    // The server may close a connection that was kept open in the moment in which it is used again
    const options = { data, headers, maxRetries: 2, method }
    const answer = await page.request.fetch(`/api${to}`, options)
    if (!answer.ok()) throw new Error(`${method} ${to}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  await ask('POST', '/users/login', { email, password: DEMO_PASSWORD })
  return { ask, page }
}

/**
 * Colours at rest: what still fades after a load has a contrast that nobody reads at. What turns for ever, or stands still until
 * something else ends, is not waited for.
 */
const AT_REST = `Promise.allSettled(
  document
    .getAnimations()
    .filter(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`

type Finding = { help: string; id: string; nodes: { html: string }[] }

/** What axe-core finds on the page, or in one part of it, against WCAG 2.2 A and AA. */
export const findingsOf = async (page: Page, scope = 'document'): Promise<string[]> => {
  // All of the page at once: a bar that stays covers parts of what lies at the fold until one scrolls,
  // and axe takes those for targets too small
  const size = page.viewportSize()
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
  await page.evaluate(axe.source)
  const part = scope === 'document' ? scope : `document.querySelector(${JSON.stringify(scope)})`
  const find = async (): Promise<Finding[]> => {
    await page.evaluate(AT_REST)
    return page.evaluate<Finding[]>(
      `axe.run(${part}, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
    )
  }
  const first = await find()
  // A colour that began to fade while it was looked at is looked at again at rest: a real one is there still
  const findings = first.some(({ id }) => id === 'color-contrast') ? await find() : first
  if (size) await page.setViewportSize(size)
  return findings.map(
    ({ help, id, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
}

/** Fails with what axe-core finds. */
export const expectAccessible = async (page: Page, scope?: string): Promise<void> =>
  expect(await findingsOf(page, scope), page.url()).toEqual([])

/**
 * Follows a link of the portal up to the page it leads to. A bare click may end before the browser has
 * left, and what is looked at next would be the old page, or none.
 */
export const follow = async (page: Page, link: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), link.click()])
}

/** Nothing hangs over the edge of a small screen. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(over, `${page.url()} is too wide`).toBeLessThanOrEqual(0)
}

/** Keeps a picture when `SCREENSHOTS` names a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ fullPage: true, path: path.join(folder, `${name}.png`) })
}

/**
 * The admin panel in one of its themes. Payload asks for the scheme when a page is loaded, which would
 * close what is open here.
 */
export const showTheme = async (page: Page, theme: 'dark' | 'light'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
}

/** Presses Tab until one of these has the focus. */
export const tabTo = async (page: Page, target: Locator, most = 80): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await target.and(page.locator(':focus')).count()) > 0) return
  }
  throw new Error(`no Tab leads to ${String(target)}`)
}

/** In the page: each press of a button of the mouse, and each choice in a list, typed or pressed. */
const COUNTING = `{
  let typed = null
  addEventListener('pointerdown', () => { typed = null; window.countClick() }, true)
  addEventListener('change', ({ target }) => {
    // Each letter that is typed into a list changes it; together they are one choice
    if (target.tagName !== 'SELECT' || target === typed) return
    typed = target
    window.countClick()
  }, true)
}`

/** Counts what is clicked from now on, on whichever page; a choice in a list counts as a click. */
export const countClicks = async (page: Page): Promise<() => number> => {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  await page.addInitScript(COUNTING)
  await page.evaluate(COUNTING)
  return () => clicks
}
