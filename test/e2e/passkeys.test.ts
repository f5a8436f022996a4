import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DEMO_PASSWORD, openBrowser, openPage, PHONE, signInClient } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const CLIENT = 'jamal@client.example'

/** A phone with a lock that opens at once, as Chromium plays one. */
const giveLock = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      automaticPresenceSimulation: true,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      protocol: 'ctap2',
      transport: 'internal',
    },
  })
}

test(
  'a passkey is added, signs in with nothing typed, and is removed again',
  { timeout: 120_000 },
  async () => {
    const page = await openPage(browser, { viewport: PHONE })
    await giveLock(page)
    await signInClient(page, { email: CLIENT })
    await page.goto('/portal/account/passkeys')
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('Name of the passkey').fill('My phone')
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    await page.waitForURL(/\/account\/recovery-codes/)
    expect(await page.locator('ol .pcp-codeText').count()).toBe(10)

    await page.goto('/portal/account')
    await page.locator('form[action$="/portal/logout"] button').first().click()
    await page.waitForURL(/\/portal\/sign-in/)
    await page.getByRole('button', { name: 'Use my phone’s lock' }).click()
    await page.waitForURL((url) => !url.pathname.includes('/sign-in'))

    await page.goto('/portal/account/passkeys')
    await page.getByRole('link', { name: 'Remove (My phone)' }).click()
    // Used for signing in a moment ago: the password is all that is asked for
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Remove the passkey' }).click()
    await page.waitForURL(/notice=passkey-removed/)
    await page.context().close()
  },
)
