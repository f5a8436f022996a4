import type { Browser, Page } from 'playwright-core'
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
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const WORDS = 'We meet at the library.'

const openTalk = async (page: Page): Promise<void> => {
  await page.goto('/admin/inbox?show=sent')
  await page
    .getByRole('button', { name: /Mike Turner/ })
    .first()
    .click()
  await page.getByLabel(/Your answer/).waitFor()
}

test('staff guide, sending messages: a ready text is put in with the name of the client, and stays over a call that fails and a reload', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await openTalk(staff)
  const box = staff.getByLabel(/Your answer/)
  await staff.getByRole('button', { name: 'Use a text' }).click()
  await staff.getByRole('button', { name: /Your bed is ready/ }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(staff, colorScheme)
    await expectAccessible(staff, '.pcp-admin-inbox')
  }
  await picture(staff, 'staff-message-texts')
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Enter')
  await staff.getByRole('button', { name: /Your bed is ready/ }).click()
  await box.getByText('Hello Mike, your bed is ready.').waitFor()
  await staff.getByText('Draft kept').waitFor()
  await staff.route('**/messages', (route) => route.abort())
  await staff.getByRole('button', { name: 'SEND RESPONSE' }).click()
  await staff.getByRole('button', { name: 'Try again' }).waitFor()
  await box.getByText('Hello Mike, your bed is ready.').waitFor()
  await picture(staff, 'staff-message-failed')
  await staff.unroute('**/messages')
  await staff.reload()
  await box.getByText('Hello Mike, your bed is ready.').waitFor()
  await staff.getByRole('button', { name: 'SEND RESPONSE' }).click()
  await staff.getByRole('listitem').filter({ hasText: 'your bed is ready' }).first().waitFor()
  await staff.context().close()
}, 300_000)

test('staff guide, sending messages: by keyboard alone a message is written for later, changed, sent now; another is canceled', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await openTalk(staff)
  const waiting = staff.getByRole('region', { name: 'Messages for later' })
  await waiting
    .getByText(/Will be sent/)
    .first()
    .waitFor()
  const before = await waiting.getByRole('listitem').count()
  await staff.getByLabel(/Your answer/).focus()
  await staff.keyboard.type(WORDS)
  const press = async (name: string): Promise<void> => {
    await staff.getByRole('button', { exact: true, name }).last().focus()
    await staff.keyboard.press('Enter')
  }
  await press('Send later…')
  const when = staff.getByLabel('Day and time, America/Los_Angeles')
  await when.waitFor()
  await expectAccessible(staff, '.pcp-admin-inbox')
  await picture(staff, 'staff-send-later')
  await press('SEND AT THIS TIME')
  await staff.getByText(/The message will be sent/).waitFor()
  await expect.poll(() => waiting.getByRole('listitem').count()).toBe(before + 1)
  await expectAccessible(staff, '.pcp-admin-inbox')

  const own = waiting.getByRole('listitem').filter({ hasText: WORDS })
  await own.getByRole('button', { name: 'Edit' }).focus()
  await staff.keyboard.press('Enter')
  await waiting.getByRole('button', { name: 'SAVE' }).waitFor()
  await staff.keyboard.type(' At ten.')
  await waiting.getByRole('button', { name: 'SAVE' }).focus()
  await staff.keyboard.press('Enter')
  await own.filter({ hasText: 'At ten.' }).waitFor()
  await own.getByRole('button', { name: 'Send now' }).focus()
  await staff.keyboard.press('Enter')
  await expect.poll(() => waiting.getByRole('listitem').count()).toBe(before)
  await staff.getByRole('log').getByText(`${WORDS} At ten.`).waitFor()

  await waiting.getByRole('button', { name: 'Cancel sending' }).first().focus()
  await staff.keyboard.press('Enter')
  await staff.getByText('The message was canceled').waitFor()
  await staff.context().close()
}, 300_000)

test('a phone shows all of it, in Spanish too; a time that is over is refused by name', async () => {
  const staff = await openPage(browser, { viewport: PHONE })
  await signInStaff(staff)
  await staff
    .context()
    .addCookies([{ name: 'payload-lng', url: new URL(staff.url()).origin, value: 'es' }])
  await staff.goto('/admin/inbox?show=sent')
  await staff
    .getByRole('button', { name: /Mike Turner/ })
    .first()
    .click()
  await staff.getByRole('button', { name: 'Enviar más tarde…' }).click()
  const when = staff.getByLabel(/Día y hora/)
  await when.fill('2020-01-01T09:00')
  await staff.getByLabel(/Su respuesta/).click()
  await staff.keyboard.type('Hola')
  await staff.getByRole('button', { name: 'ENVIAR A ESTA HORA' }).click()
  await staff.getByText(/ya pasó/).waitFor()
  await expectNoSidewaysScroll(staff)
  await expectAccessible(staff, '.pcp-admin-inbox')
  await picture(staff, 'staff-send-later-phone-es')
  await staff.getByRole('button', { name: 'Usar un texto' }).click()
  await staff.getByRole('button', { name: /Your bed is ready/ }).waitFor()
  await expectNoSidewaysScroll(staff)
  await picture(staff, 'staff-message-texts-phone-es')
  await staff.context().close()
}, 300_000)

test('staff guide, sending messages: what was written in the dialog is there after a reload', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await staff.goto('/admin/collections/clients?search=turner')
  await staff.getByRole('link', { name: /Mike/ }).first().click()
  const open = staff.getByRole('button', { name: 'SEND MESSAGE' }).first()
  await open.click()
  const dialog = staff.getByRole('dialog', { name: 'Send Customer Portal Message' })
  const box = dialog.getByRole('textbox', { name: 'Message' })
  await box.click()
  await staff.keyboard.type('Half a sentence')
  await dialog.getByText('Draft kept').waitFor()
  await expectAccessible(staff, '[role="dialog"]')
  await staff.reload()
  await open.click()
  await box.getByText('Half a sentence').waitFor()
  expect(await staff.evaluate('document.activeElement.isContentEditable')).toBe(true)
  await staff.context().close()
}, 300_000)
