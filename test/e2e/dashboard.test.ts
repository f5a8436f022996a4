import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DASHBOARD_BOX_NAMES } from '../../src/contract/dashboardBoxes.js'
import { answer, openRecords, PENDING, type Records } from './clientRecord.js'
import { look } from './panelViews.js'
import { openBrowser } from './support.js'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

let browser: Browser
let records: Records
let page: Page
let client: string
let ending: string
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'lena.novak@harbor.example')
  ;({ page } = records)
  const { ask } = records
  const me = await ask<{ user: { id: number | string } }>('GET', '/users/me')
  const careTeam = [me.user.id]
  client = await records.newConnected({ careTeam, firstName: 'Ines', lastName: 'Dayfield' })
  const request = await records.request(client, { type: 'location' })
  const theirs = await records.atHome(client)
  await answer(theirs, request, { address: '12 Main Street' })
  await theirs.request.post('/api/portal/messages', {
    data: { text: 'When do you open?', to: me.user.id },
    headers: { accept: 'application/json', origin: new URL(theirs.url()).origin },
  })
  await theirs.context().close()
  await ask('POST', `/portal/clients/${client}/appointments`, {
    insist: true,
    minutes: 30,
    place: 'Room 4',
    startsAt: new Date(Date.now() + 3 * MINUTE).toISOString(),
  })
  ending = await records.newConnected({ careTeam, firstName: 'Iva', lastName: 'Endfield' })
  await ask('POST', '/releases-of-information', {
    client: ending,
    documentationType: 'verbal-consent',
    endDate: `${dayIn(5)}T12:00:00.000Z`,
    permission: 'yes',
    startDate: `${dayIn(-300)}T12:00:00.000Z`,
  })
}, 300_000)
afterAll(() => browser.close())

const box = (name: string): Locator => page.getByRole('region', { exact: true, name })
const rowIn = (name: string, text: RegExp | string): Locator =>
  box(name).getByRole('link').filter({ hasText: text }).first()
const home = async (): Promise<void> => {
  await page.goto('/admin')
  await box('My clients').getByRole('link').first().waitFor()
}

test('axe finds nothing on the dashboard; every box stands there', async () => {
  await home()
  expect(await page.locator('.pcp-admin-desk').count()).toBe(DASHBOARD_BOX_NAMES.length)
  expect(
    await look({ name: 'dashboard', page, scopes: ['.modular-dashboard', '.pcp-admin-find'] }),
  ).toEqual([])
}, 300_000)

describe('each row leads to what is to be done:', () => {
  test('a message to its conversation, where it is read by that', async () => {
    await home()
    await rowIn('Unread messages', 'Ines Dayfield').click()
    await page.waitForURL(/\/admin\/inbox\?/)
    await page.locator('.pcp-admin-talk__message', { hasText: 'When do you open?' }).waitFor()
    await expect
      .poll(async () => {
        await home()
        return rowIn('Unread messages', 'Ines Dayfield').count()
      })
      .toBe(0)
  })

  test('an appointment to the calendar, where it is open', async () => {
    await home()
    await rowIn('Appointments today', 'Ines Dayfield').click()
    const detail = page.getByRole('dialog', { name: 'Appointment' })
    await detail.getByText('Room 4').waitFor()
    // A reload opens nothing
    expect(page.url()).not.toContain('appointment=')
  })

  test('an answer to its review, and accepted it is gone', async () => {
    await home()
    await rowIn('Requests to review', 'Ines Dayfield').click()
    const review = page.getByRole('dialog')
    await review.getByText('12 Main Street').waitFor()
    await review.getByRole('button', { name: 'ACCEPT' }).click()
    await review.getByText(/^Accepted by Lena Novak/).waitFor()
    // A reload opens nothing
    await page.reload()
    await page.locator('.pcp-admin-portal-tab__head').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await home()
    expect(await rowIn('Requests to review', 'Ines Dayfield').count()).toBe(0)
  })

  test('an invitation about to expire to sending it again', async () => {
    await home()
    await box('Invitations about to expire').getByRole('link').first().click()
    await page.getByRole('dialog', { name: PENDING }).waitFor()
    expect(page.url()).not.toContain('do=')
  })

  test('a release that ends to asking for a new one, chosen already', async () => {
    await home()
    await rowIn('Releases that end within 30 days', 'Iva Endfield').click()
    const asks = page.getByRole('dialog', { name: 'SEND REQUEST TO THE CUSTOMER PORTAL' })
    expect(await asks.getByRole('radio', { name: 'Release of Information' }).isChecked()).toBe(true)
    await asks.getByRole('button', { name: 'SEND REQUEST' }).click()
    await asks.getByRole('button', { exact: true, name: 'Done' }).click()
  })

  test('a client to the record, which then stands among those opened last', async () => {
    await home()
    await rowIn('My clients', 'Iva Endfield').click()
    await page.locator('.pcp-admin-head__facts').waitFor()
    await home()
    await expect
      .poll(async () => box('Recently opened clients').getByRole('link').first().innerText())
      .toContain('Iva Endfield')
    await box('Recently opened clients').getByRole('link').first().click()
    await page.locator('.pcp-admin-head__facts').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/admin/collections/clients/${ending}`)
  })
})

test('an overdue request leads to the Client Portal tab, and its menu brings it to mind', async () => {
  const { page: other } = await openRecords(browser, 'grace.kim@harbor.example')
  await other.goto('/admin')
  const row = other
    .getByRole('region', { name: 'Overdue requests' })
    .locator('li', { hasText: 'Jamal Washington' })
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await other.getByRole('button', { name: 'Send Reminder Now' }).waitFor()
  await other.keyboard.press('Escape')
  await row.getByRole('link').click()
  await other.waitForURL(/\/client-portal$/)
  await other.locator('.pcp-admin-portal-tab__head').waitFor()
  expect(await other.getByText('Jamal Washington').count()).toBeGreaterThan(0)
  await other.context().close()
})

test('a person takes a box away, and it stays away after a reload', async () => {
  const other = await openRecords(browser, 'grace.kim@harbor.example')
  await other.page.goto('/admin')
  await other.page.locator('.pcp-admin-desk').first().waitFor()
  await other.page.locator('.dashboard-breadcrumb-select').click()
  await other.page.getByText('Edit Dashboard').click()
  await other.page.locator('.widget-wrapper__delete-btn').first().click()
  await other.page.getByRole('button', { name: 'Save Changes' }).click()
  const left = DASHBOARD_BOX_NAMES.length - 1
  await expect.poll(() => other.page.locator('.pcp-admin-desk').count()).toBe(left)
  await other.page.reload()
  await expect.poll(() => other.page.locator('.pcp-admin-desk').count()).toBe(left)
}, 300_000)
