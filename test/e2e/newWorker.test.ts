import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords } from './clientRecord.js'
import { DEMO_PASSWORD, DESKTOP, openBrowser, openPage, openPanel, signInStaff } from './support.js'

const EMAIL = 'nadia.first.day@harbor.example'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  const admin = await openPanel(browser, 'admin@harbor.example')
  const { docs } = await admin.ask<{ docs: [{ agency: string }] }>(
    'GET',
    '/users?depth=0&limit=1&where[email][equals]=ana.ruiz@harbor.example',
  )
  await admin.ask('POST', '/users', {
    agency: docs[0].agency,
    email: EMAIL,
    name: 'Nadia Firstday',
    password: DEMO_PASSWORD,
    portalPermissions: ['client-management'],
  })
  const { ask, idOf, newClient, newConnected } = await openRecords(browser)
  const lastName = 'Daybreak'
  await newClient({ firstName: 'Ivo', lastName })
  await newConnected({ firstName: 'Wren', lastName })
  const leaving = await newClient({ firstName: 'Xenia', lastName })
  const program = await idOf('programs', '[name][equals]=Harbor%20Night%20Shelter')
  await ask('POST', `/portal/clients/${leaving}/enroll`, { program, startDate: '2026-01-05' })
  page = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(page, EMAIL)
}, 300_000)
afterAll(() => browser.close())

/** Only what stands on the screen: roles and names, no address and no class. */
const press = (
  role: 'button' | 'link' | 'option' | 'radio',
  name: RegExp | string,
): Promise<void> => page.getByRole(role, { name }).first().click()
const dialog = (name: RegExp | string): Locator => page.getByRole('dialog', { name })
/** Stays open from page to page, once it was opened. */
const goTo = async (name: string): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Open Menu' }).first()
  if (await menu.isVisible()) await menu.click()
  await press('link', name)
}
/** The first page again, and what the search finds there. */
const findFromDashboard = async (name: string, act: RegExp | string): Promise<void> => {
  await goTo('Dashboard')
  await page.getByRole('searchbox', { name: 'Find a client' }).fill(name)
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('link', { name: act })
    .click()
}

test('Who has never seen it finds by names alone: invite, message, document request, exit, message to a program', async () => {
  await page.getByRole('searchbox', { name: 'Find a client' }).fill('Ivo Daybreak')
  await press('link', 'Send Invite')
  const invite = dialog('SEND INVITATION TO THE CUSTOMER PORTAL')
  await invite.getByLabel('Client Email Address').fill('ivo.daybreak@client.example')
  await invite.getByRole('checkbox', { name: /I am a person/ }).click()
  await invite.getByRole('button', { exact: true, name: 'SEND' }).click()
  await page.getByRole('button', { name: 'Invite Sent' }).waitFor()

  await findFromDashboard('Wren Daybreak', 'Send Message')
  const message = dialog('Send Customer Portal Message')
  await message.getByRole('textbox', { name: 'Message' }).fill('Your place is kept.')
  await message.getByRole('button', { name: 'SEND MESSAGE' }).click()
  await message.waitFor({ state: 'hidden' })

  await findFromDashboard('Wren Daybreak', 'Send Request')
  const request = dialog('SEND REQUEST TO THE CUSTOMER PORTAL')
  await request.getByRole('radio', { name: 'Documents' }).click()
  await request.getByRole('button', { name: 'Next' }).click()
  await request.getByLabel('Predefined Name').selectOption({ label: 'Bank Statement' })
  await request.getByRole('button', { name: 'SEND REQUEST' }).click()
  await request.getByText('The request was sent.').waitFor()
  await page.keyboard.press('Escape')

  await findFromDashboard('Xenia Daybreak', /^Exit/)
  const exit = dialog(/^End Program for client/)
  await exit.getByRole('option', { name: 'Safe Haven' }).click()
  await exit.getByRole('button', { name: 'SAVE & CLOSE' }).click()
  await page.getByText('Changes successfully saved').first().waitFor()

  await goTo('Mass Sending')
  await press('button', 'New mass send')
  await page.getByRole('textbox', { name: 'Message' }).fill('Closed on Thursday.')
  await page.getByText('Harbor Night Shelter').first().click()
  await press('button', 'Preview')
  await page.getByRole('button', { name: /^Send to \d+/ }).waitFor()
  expect(await page.getByText(/Clients who get it: \d+/).count()).toBe(1)
}, 180_000)
