import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPage, PHONE, signInClient } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test(
  'A message is kept as it is typed, says so, and is gone once it is sent',
  { timeout: 240_000 },
  async () => {
    const page = await openPage(browser, { viewport: PHONE })
    await signInClient(page, { email: 'jamal@client.example' })
    await page.goto('/portal/messages')
    await page.locator('a.pcp-row').first().click()
    await page.waitForURL(/#newest$/)
    const text = page.locator('textarea')
    await text.fill('I am still writing this')
    await expect
      .poll(() => page.locator('pcp-draft output').textContent())
      .toMatch(/^(Kept|Guardado por ahora)\. /)
    await page.reload()
    expect(await text.inputValue()).toBe('I am still writing this')
    // What was typed last goes out with the page, before two seconds are over
    await text.fill('I am still writing this, and more')
    await page.goto('/portal/account')
    await page.goBack()
    await expect.poll(() => text.inputValue()).toBe('I am still writing this, and more')
    await page.locator('main .pcp-button').click()
    await page.waitForURL(/notice=sent/)
    expect(await text.inputValue()).toBe('')
    await page.context().close()
  },
)
