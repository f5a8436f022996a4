import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPage, PHONE, signInClient } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const AWAY = 'the weather'
const press = (page: Page): Promise<void> => page.locator('.pcp-leave').click()
const pressShift = async (page: Page): Promise<void> => {
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift')
}

/** What somebody who looks at the screen can read: the page, its name, and where it is. */
const seenOn = (page: Page): Promise<string> =>
  page
    .evaluate<string>('[document.title, document.body?.innerText ?? ""].join(" ").trim()')
    .catch(() => 'between two pages')

// Without scripts the address that was typed first, the sign-in, is the one that comes back (`answerAfterExit`)
test.each([
  {
    email: 'jamal@client.example',
    backs: 7,
    javaScriptEnabled: true,
    leave: press,
    with: 'the button',
  },
  {
    email: 'maria@client.example',
    backs: 7,
    javaScriptEnabled: true,
    leave: pressShift,
    with: 'Shift',
  },
  {
    email: 'denise@client.example',
    backs: 4,
    javaScriptEnabled: false,
    leave: press,
    with: 'the button',
  },
])(
  'the quick exit ends the session, and Back shows nothing of the portal ($with, JavaScript $javaScriptEnabled)',
  async ({ backs, email, javaScriptEnabled, leave }) => {
    const page = await openPage(browser, { javaScriptEnabled, viewport: PHONE })
    await signInClient(page, { email })
    const away = (await page.locator('pcp-quick-exit').getAttribute('data-exit')) ?? ''
    const html = `<!doctype html><title>${AWAY}</title>`
    await page
      .context()
      .route(`${away}**`, (route) => route.fulfill({ body: html, contentType: 'text/html' }))
    for (const path of ['/documents', '/messages', '/requests']) {
      await page.locator(`.pcp-nav a[href$="${path}"]`).first().click()
      await page.waitForURL(new RegExp(`/portal${path}$`))
    }
    await leave(page)
    await page.waitForURL(`${away}**`)
    await expect
      .poll(async () => (await page.context().request.get('/api/portal/me')).status())
      .toBe(401)
    for (let back = 0; back < backs; back += 1) {
      await page.goBack().catch(() => undefined)
      await expect.poll(() => seenOn(page)).toMatch(/^(?:the weather)?$/)
      expect(page.url()).not.toContain('/portal')
    }
    await page.context().close()
  },
)
