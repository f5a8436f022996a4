import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPage, PHONE, picture, signInClient, signInHere } from './support.js'

const MIKE = 'mike@client.example'
const DENISE = 'denise@client.example'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Mike and Denise both write to the same case worker: the address of the page is the same. */
const openThread = async (page: Page): Promise<void> => {
  await page.goto('/portal/messages')
  await page.locator('main a[href*="/messages/"]', { hasText: 'Ana' }).first().click()
  await page.locator('main textarea').waitFor()
}

const typed = (page: Page) => page.locator('main textarea')
const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Send message' }).click()

/** Ends all sessions of who is signed in on this page, from another browser with the same session. */
const endElsewhere = async (page: Page): Promise<void> => {
  const other = await openPage(browser, { storageState: await page.context().storageState() })
  await other.goto('/portal/account')
  await other.getByRole('button', { name: 'Sign out everywhere' }).click()
  await other.waitForURL(/\/sign-in/)
  await other.context().close()
}

const endInAnotherTab = async (page: Page): Promise<void> => {
  const tab = await page.context().newPage()
  await tab.goto('/portal/account')
  await tab.locator('form[action$="/portal/logout"] button').first().click()
  await tab.waitForURL(/\/sign-in/)
  await tab.close()
}

test.each([
  { email: MIKE, end: endInAnotherTab, javaScriptEnabled: true },
  { email: DENISE, end: endElsewhere, javaScriptEnabled: false },
])(
  'a message whose session ended while it was typed waits behind the sign-in (JavaScript $javaScriptEnabled)',
  async ({ email, end, javaScriptEnabled }) => {
    const page = await openPage(browser, { javaScriptEnabled, viewport: PHONE })
    await signInClient(page, { email })
    await openThread(page)
    const text = `The bus is late.\nI come at ten. ${Date.now()}`
    await typed(page).fill(text)
    await end(page)
    await send(page)
    await page.waitForURL(/\/sign-in\?/)
    await page.getByText('What you typed is kept: sign in again, and it is there.').waitFor()
    expect(page.url()).not.toContain('bus')
    await picture(page, `typed-sign-in-${javaScriptEnabled}`)
    await signInHere(page, { email })
    await page.waitForURL(/\/portal\/messages\//)
    expect(await typed(page).inputValue()).toBe(text)
    expect(await page.getByText('There is a problem').count()).toBe(0)
    await send(page)
    await page.getByText('Your message is sent.').waitFor()
    await page.locator('#newest', { hasText: text.split('\n')[1] }).waitFor()
    expect(await typed(page).inputValue()).toBe('')
    await page.context().close()
  },
  120_000,
)

test('what is typed is there after leaving the page, and on another device', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  await signInClient(page, { email: MIKE })
  await openThread(page)
  await typed(page).fill('Is the room at Pier 9 still free?')
  await page.getByText('Kept. You can finish later.').waitFor()
  await page.getByRole('link', { name: /Home/ }).click()
  await page.waitForURL(/\/portal\/?$/)
  await openThread(page)
  expect(await typed(page).inputValue()).toBe('Is the room at Pier 9 still free?')

  const other = await openPage(browser, { javaScriptEnabled: false, viewport: PHONE })
  await signInClient(other, { email: MIKE })
  await openThread(other)
  expect(await typed(other).inputValue()).toBe('Is the room at Pier 9 still free?')
  await send(other)
  await other.getByText('Your message is sent.').waitFor()
  await openThread(page)
  expect(await typed(page).inputValue()).toBe('')
  await other.context().close()
  await page.context().close()
}, 300_000)

test('somebody else who signs in where a session ended does not see what was typed', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false, viewport: PHONE })
  await signInClient(page, { email: MIKE })
  await openThread(page)
  await typed(page).fill('Only Ana may read this.')
  await endElsewhere(page)
  await send(page)
  await page.waitForURL(/\/sign-in\?/)
  await signInHere(page, { email: DENISE })
  await page.waitForURL(/\/portal\/messages\/.*draft=/)
  expect(await typed(page).inputValue()).toBe('')
  expect(await page.content()).not.toContain('Only Ana may read this.')
  await page.context().close()
}, 300_000)
