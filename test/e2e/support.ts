import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect, inject, vi } from 'vitest'

import { codeIn, type ReceivedMail } from '../support/mailbox.js'

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
export const DEMO_PASSWORD = 'maple-lantern-harbor-seven'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) })

export const openPage = async (browser: Browser, options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: inject('e2e').origin,
    locale: 'en-US',
    ...options,
  })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

const mailsTo = async (address: string): Promise<ReceivedMail[]> => {
  const file = path.join(inject('e2e').folder, 'received.json')
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
    { interval: 200, timeout: 20_000 },
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
  await page.waitForURL(/\/sign-in\/code/)
  await typeMailedCode(page, email, { before, shared })
}

/** Types the code that came after `before` other mails, and waits for the page behind it. */
export const typeMailedCode = async (
  page: Page,
  email: string,
  { before, shared = false }: { before: number; shared?: boolean },
): Promise<void> => {
  await page
    .getByLabel(/code/i)
    .first()
    .fill(codeIn(await nextMail(email, before)))
  if (shared) await page.getByLabel(/shared computer/).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
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
    fetch(`${inject('e2e').origin}/api${to}`, {
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
export const openPanel = async (browser: Browser) => {
  const page = await openPage(browser, { viewport: DESKTOP })
  const ask = async <T>(method: string, to: string, data?: Record<string, unknown>): Promise<T> => {
    const headers = { origin: inject('e2e').origin }
    const answer = await page.request.fetch(`/api${to}`, { data, headers, method })
    if (!answer.ok()) throw new Error(`${method} ${to}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  await ask('POST', '/users/login', {
    email: 'ana.ruiz@harbor.example',
    password: DEMO_PASSWORD,
  })
  return { ask, page }
}

type Finding = { help: string; id: string; nodes: { html: string }[] }

/** Fails with what axe-core finds on the page against WCAG 2.2 A and AA. */
export const expectAccessible = async (page: Page, scope = 'document'): Promise<void> => {
  // All of the page at once: a bar that stays covers parts of what lies at the fold until one scrolls,
  // and axe takes those for targets too small
  const size = page.viewportSize()
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
  // Colours at rest: what still fades after a load has a contrast that nobody reads at
  await page.evaluate('Promise.allSettled(document.getAnimations().map((one) => one.finished))')
  await page.evaluate(axe.source)
  const findings = await page.evaluate<Finding[]>(
    `axe.run(${scope === 'document' ? 'document' : `document.querySelector(${JSON.stringify(scope)})`}, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
  )
  if (size) await page.setViewportSize(size)
  const told = findings.map(
    ({ help, id, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
  expect(told, page.url()).toEqual([])
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
