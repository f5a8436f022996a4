import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPage, PHONE, signInClient } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const CLIENT = 'grace.whitfield@client.example'
const CASES = [
  { javaScriptEnabled: true, shared: false },
  { javaScriptEnabled: true, shared: true },
  { javaScriptEnabled: false, shared: true },
]

test.each(CASES)(
  'Back after signing out shows nothing of the client (JavaScript $javaScriptEnabled, shared computer $shared)',
  { timeout: 240_000 },
  async ({ javaScriptEnabled, shared }) => {
    const page = await openPage(browser, { javaScriptEnabled, viewport: PHONE })
    await signInClient(page, { email: CLIENT, shared })
    await page.goto('/portal/messages')
    await page.goto('/portal/account')
    expect(await page.content()).toContain(CLIENT)
    await page.locator('form[action$="/portal/logout"] button').first().click()
    await page.waitForURL(/\/portal\/sign-in/)
    for (let back = 0; back < 3; back += 1) {
      await page.goBack({ waitUntil: 'load' }).catch(() => null)
      await page.waitForURL(/\/portal\/sign-in/)
      // A page that the browser kept may first load anew
      let shown = ''
      await expect
        .poll(async () => (shown = await page.content().catch(() => '')))
        .toContain('forgot-password')
      expect(shown).not.toContain(CLIENT)
      expect(shown).not.toContain('Priya')
    }
    await page.context().close()
  },
)
