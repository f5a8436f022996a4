import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import { openRecords, PENDING, type Records } from './clientRecord.js'
import {
  countMails,
  DEMO_PASSWORD,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
} from './support.js'

let browser: Browser
let records: Records
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
})
afterAll(() => browser.close())

test('a sheet for a client without mail at hand: printed on one page, typed without a script, the link comes and registers', async () => {
  const { addressOf, invite, newClient, open, page } = records
  const id = await newClient({ firstName: 'Sheila', preferredLanguage: 'es' })
  await invite(id)
  await nextMail(addressOf(id))
  await page.setViewportSize(DESKTOP)
  await open(id, '/client-portal')
  await page
    .getByRole('button', { name: /Portal status: Invite Pending/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: PENDING })
  await dialog.getByRole('button', { name: 'Print Sheet' }).click()
  const sheet = dialog.getByRole('article')
  await sheet.getByText('Escriba el código.').waitFor()
  const code = await sheet.locator('.pcp-admin-sheet__code').innerText()
  expect(code).toMatch(/^\S{5}-\S{5}$/)
  expect(await sheet.innerText()).not.toContain('Sheila')
  expect(await sheet.innerText()).not.toContain(addressOf(id))
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme)
    await expectAccessible(page, '[role="dialog"]')
  }
  await showTheme(page, 'light')
  await picture(page, 'staff-invitation-sheet')
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
  await picture(page, 'staff-invitation-sheet-phone')
  await page.setViewportSize(DESKTOP)

  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.pcp-admin-sheet-paper')
  expect(await paper.isVisible()).toBe(true)
  expect(await dialog.isVisible()).toBe(false)
  await picture(page, 'staff-invitation-sheet-paper')
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({
      format,
      margin: { bottom: '15mm', left: '15mm', right: '15mm', top: '15mm' },
    })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1)
  }
  await page.emulateMedia({ media: null })

  const client = await openPage(browser, { javaScriptEnabled: false, viewport: PHONE })
  await client.goto('/portal/sign-in')
  await client.getByRole('link', { name: 'I have a printed code' }).click()
  await client.getByLabel('Code from the sheet').fill(code.toLowerCase().replace('-', ' '))
  await client.getByLabel('Email address').fill(addressOf(id))
  const before = await countMails(addressOf(id))
  await client.getByRole('button', { name: 'Send me the link' }).click()
  await client.getByText(/a link is on its way/).waitFor()
  await picture(client, 'client-printed-code')
  const token = tokenIn(await nextMail(addressOf(id), before))
  await client.goto(`/portal/register?token=${token}`)
  await client.getByLabel('New password').fill(DEMO_PASSWORD)
  await client.getByRole('button', { name: 'Create account' }).click()
  await client.waitForURL(/\/sign-in/)
  await client.context().close()
}, 240_000)

test('who scans the square finds the code in its field, and no longer in the address', async () => {
  const client = await openPage(browser, { viewport: PHONE })
  await client.goto('/portal/code#K7PM3-QXW9H')
  const field = client.getByLabel('Code from the sheet')
  await expect.poll(() => field.inputValue()).toBe('K7PM3-QXW9H')
  expect(new URL(client.url()).hash).toBe('')
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await client.context().close()
}, 300_000)
