import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

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
const countMails = async (address: string): Promise<number> => (await mailsTo(address)).length

/** The newest mail to an address that came after `count` others. */
export const nextMail = async (address: string, count = 0): Promise<ReceivedMail> => {
  let found: ReceivedMail[] = []
  await expect
    .poll(
      async () => {
        found = await mailsTo(address)
        return found.length
      },
      { interval: 200, timeout: 20_000 },
    )
    .toBeGreaterThan(count)
  const mail = found[count]
  if (!mail) throw new Error(`no mail to ${address}`)
  return mail
}

const CLIENT = 'maria@client.example'

/** Signs a client of the demo in to the portal, with the code that was mailed. */
export const signInClient = async (page: Page, { shared = false } = {}): Promise<void> => {
  const before = await countMails(CLIENT)
  await page.goto('/portal/sign-in')
  await page.getByLabel('Email address').fill(CLIENT)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\/code/)
  await page
    .getByLabel(/code/i)
    .first()
    .fill(codeIn(await nextMail(CLIENT, before)))
  if (shared) await page.getByLabel(/shared computer/).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/\/portal\/?$/)
}

type Finding = { help: string; id: string; nodes: { html: string }[] }

/** Fails with what axe-core finds on the page against WCAG 2.2 A and AA. */
export const expectAccessible = async (page: Page, scope = 'document'): Promise<void> => {
  // All of the page at once: a bar that stays covers parts of what lies at the fold until one scrolls,
  // and axe takes those for targets too small
  const size = page.viewportSize()
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
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
