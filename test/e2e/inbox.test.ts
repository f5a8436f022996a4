import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
  signInClient,
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const CLIENT = 'mike@client.example'
const CRY = 'I am at the bus station and it is cold. Is the shelter open tonight?'
const ANSWER = 'Yes, come by before nine.'

test('a message of a client is told in the navigation, read, answered, and the answer arrives at the client', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  const client = await openPage(browser, { viewport: PHONE })
  await signInStaff(staff)
  await staff.goto('/admin/inbox')
  await staff.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
  await signInClient(client, { email: CLIENT })
  await client.goto('/portal/messages')
  await client
    .getByRole('link', { name: /Ana Ruiz/ })
    .first()
    .click()
  await client.getByRole('textbox').first().fill(CRY)
  await client.getByRole('button', { name: /Send/ }).click()
  await client.getByText(CRY).first().waitFor()

  // Untouched: the list and the number in the navigation change by themselves
  const row = staff.getByRole('button', { name: /bus station/ })
  await row.waitFor()
  await expect.poll(() => staff.locator('.pcp-admin-inbox-link__count').innerText()).not.toBe('')
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(staff, colorScheme)
    await expectAccessible(staff, '.pcp-admin-inbox')
  }
  await row.click()
  const talk = staff.getByRole('region', { name: 'Mike Turner' })
  await talk.getByText(CRY).waitFor()
  await talk.getByLabel(/Your answer/).click()
  await staff.keyboard.type(ANSWER)
  await staff.getByText('Draft kept').waitFor()
  await picture(staff, 'staff-inbox')
  await staff.reload()
  await talk
    .getByLabel(/Your answer/)
    .getByText(ANSWER)
    .waitFor()
  await expectAccessible(staff, '.pcp-admin-inbox')
  await talk.getByRole('button', { name: 'SEND RESPONSE' }).click()
  await talk.getByRole('listitem').filter({ hasText: ANSWER }).waitFor()
  await client.getByText(ANSWER).first().waitFor()

  await staff.goto('/admin/inbox?show=sent')
  await staff.getByRole('button', { name: new RegExp(ANSWER) }).waitFor()
  await staff.goto('/admin/inbox')
  await staff.getByText('Inbox', { exact: true }).first().waitFor()
  expect(await row.count()).toBe(0)
  await client.context().close()
  await staff.context().close()
}, 300_000)

test('by keyboard alone: j opens, r answers, u marks as unread; a phone shows one thing at a time', async () => {
  const staff = await openPage(browser, { viewport: PHONE })
  await signInStaff(staff)
  await staff.goto('/admin/inbox?show=all')
  await staff.locator('.pcp-admin-inbox__row').first().waitFor()
  await expectNoSidewaysScroll(staff)
  await expectAccessible(staff, '.pcp-admin-inbox')
  await staff.keyboard.press('j')
  await staff.waitForURL(/client=/)
  const box = staff.getByLabel(/Your answer/)
  await box.waitFor()
  await expect.poll(() => staff.locator('.pcp-admin-inbox__row').first().isVisible()).toBe(false)
  await expectNoSidewaysScroll(staff)
  await picture(staff, 'staff-inbox-phone')
  await staff.keyboard.press('r')
  expect(await staff.evaluate('document.activeElement.isContentEditable')).toBe(true)
  await box.blur()
  await staff.keyboard.press('u')
  await staff.goto('/admin/inbox')
  await staff.locator('.pcp-admin-inbox__row--new').first().waitFor()
  await staff.context().close()
}, 300_000)

test('the inbox of nobody is the sign-in', async () => {
  const nobody = await openPage(browser, { viewport: DESKTOP })
  await nobody.goto('/admin/inbox')
  await nobody.waitForURL(/\/admin\/login/)
  expect(await nobody.getByText('Inbox').count()).toBe(0)
  await nobody.context().close()
})
