import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { codeIn } from '../support/mailbox.js'
import { spellingsOf } from '../support/spellings.js'
import { countMails, DEMO_PASSWORD, nextMail, openBrowser, openPage, PHONE } from './support.js'

const EMAIL = 'mike@client.example'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const paste = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.getByLabel(/code/i).first().focus()
  await page.keyboard.press('ControlOrMeta+V')
}

test('a code that was copied with all that stands around it is pasted whole and signs in', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  const before = await countMails(EMAIL)
  await page.goto('/portal/sign-in')
  await page.getByLabel('Email address').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\/code/)
  const typed = spellingsOf(codeIn(await nextMail(EMAIL, before)))['everything at once'] ?? ''
  await paste(page, typed)
  // A line has no line break: the browser leaves it out
  expect(await page.getByLabel(/code/i).first().inputValue()).toBe(typed.replaceAll('\n', ''))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/\/portal\/?$/)
  await page.context().close()
})
