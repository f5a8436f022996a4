import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { look } from './panelViews.js'
import {
  countClicks,
  countMails,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  signInStaff,
} from './support.js'

let browser: Browser
let records: Records
/** Connected, and in the program. */
let first: string
let second: string
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  const { ask, newClient, newConnected } = records
  const { user } = await ask<{ user: { agency: number | string | { id: number | string } } }>(
    'GET',
    '/users/me?depth=0',
  )
  const { doc } = await ask<{ doc: { id: string } }>('POST', '/programs', {
    agency: user.agency,
    name: 'Pier 4 Day Center',
  })
  first = await newConnected({ firstName: 'Masha', lastName: 'Sendto' })
  second = await newConnected({ firstName: 'Milo', lastName: 'Sendto' })
  const third = await newClient({ firstName: 'Uma', lastName: 'Sendto' })
  for (const client of [first, second, third])
    await ask('POST', '/enrollments', { client, program: doc.id, startDate: '2026-06-01' })
})
afterAll(() => browser.close())

const openForm = async (page: Page): Promise<void> => {
  await page.goto('/admin/mass-sending?new=')
  await page.getByRole('heading', { level: 1, name: 'MASS REQUESTS' }).waitFor()
  await page.getByLabel('Pier 4 Day Center').waitFor()
}
const writeMessage = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Message' }).click()
  await page.keyboard.type(words)
}

describe('Customer Portal: Mass Sending', () => {
  test('a message to a program takes at most six clicks from the dashboard; who gets it is shown before, and what became of each after', async () => {
    const page = await records.page.context().newPage()
    await page.setViewportSize(DESKTOP)
    await page.goto('/admin')
    await page.locator('.pcp-admin-inbox-badge').waitFor()
    const clicks = await countClicks(page)
    const mails = await countMails(records.addressOf(first))
    await page.locator('.nav-toggler:visible').first().click()
    await page.getByRole('link', { name: 'Mass Sending' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mass Sending' }).waitFor()
    await page.getByRole('button', { name: 'New mass send' }).click()
    await page.getByRole('heading', { level: 1, name: 'MASS REQUESTS' }).waitFor()
    // The caret stands in the box
    await page.getByRole('textbox', { name: 'Message' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('contenteditable')))
      .toBe('true')
    await page.keyboard.type('The van comes at nine.')
    await page.getByText('Pier 4 Day Center').click()
    await page.getByRole('button', { exact: true, name: 'Preview' }).click()
    await page.getByText('Clients who get it: 2. Clients who do not: 1.').waitFor()
    await page.getByText('Not connected: 1').waitFor()
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    expect(await row('Masha Sendto').innerText()).toContain('Gets it')
    expect(await row('Uma Sendto').innerText()).toContain('Not connected')
    await page.getByRole('button', { name: 'Send to 2' }).click()
    await page.getByRole('heading', { level: 1, name: 'The van comes at nine.' }).waitFor()
    await page.getByText('Sent: 2. Left out: 1. Failed: 0. Waiting: 0.').waitFor()
    expect(clicks()).toBeLessThanOrEqual(6)
    expect(await row('Milo Sendto').innerText()).toContain('Sent')
    expect(await row('Uma Sendto').innerText()).toContain('Left out: Not connected')
    await nextMail(records.addressOf(first), mails)
    await picture(page, 'staff-mass-send')
    await page.getByLabel('Show').selectOption({ label: 'Left out' })
    await expect.poll(() => row('Milo Sendto').count()).toBe(0)
    // It stands in the list with how far it came, and in the conversation of each client
    await page.getByRole('link', { name: 'All mass sends' }).click()
    await page.getByRole('link', { name: 'The van comes at nine.' }).waitFor()
    await page.close()
  }, 180_000)

  test('tabs ask for a document, an assessment, a location and an electronic ROI; whoever was asked already is left out', async () => {
    const page = await records.page.context().newPage()
    await page.setViewportSize(DESKTOP)
    await records.request(first, { type: 'location' })
    await openForm(page)
    for (const name of ['Document', 'Assessment', 'Electronic ROI', 'Location']) {
      await page.getByRole('button', { exact: true, name }).click()
      await page.getByRole('heading', { exact: true, level: 2, name }).waitFor()
    }
    await page.getByText('Pier 4 Day Center').click()
    await page.getByRole('button', { exact: true, name: 'Preview' }).click()
    await page.getByText('Already asked for the same: 1').waitFor()
    await page.getByRole('button', { name: 'Send to 1' }).click()
    await page.getByText('Sent: 1. Left out: 2. Failed: 0. Waiting: 0.').waitFor()
    const { ask } = records
    const { docs } = await ask<{ docs: { type: string }[] }>(
      'GET',
      `/portal-requests?where[client][equals]=${second}&depth=0`,
    )
    expect(docs.map(({ type }) => type)).toEqual(['location'])
    // What is missing is said at its field
    await openForm(page)
    await page.getByRole('button', { exact: true, name: 'Document' }).click()
    await page.getByRole('button', { exact: true, name: 'Preview' }).click()
    await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(0)
    await page.close()
  }, 180_000)

  test('is accessible, on a phone and a desktop, light and dark', async () => {
    const page = await records.page.context().newPage()
    await page.goto('/admin/mass-sending')
    await page.getByRole('heading', { level: 1, name: 'Mass Sending' }).waitFor()
    await page.locator('.pcp-admin-mass__sends li').first().waitFor()
    const scopes = ['.pcp-admin-mass']
    const told = await look({ name: 'mass-list', page, scopes })
    await openForm(page)
    await writeMessage(page, 'Open tomorrow')
    await page.getByText('Pier 4 Day Center').click()
    await page.getByRole('button', { exact: true, name: 'Preview' }).click()
    await page.getByText('Clients who get it: 2.').waitFor()
    told.push(...(await look({ name: 'mass-new', page, scopes })))
    await page.goto('/admin/mass-sending')
    await page.getByRole('link', { name: 'The van comes at nine.' }).click()
    await page.getByText('Sent: 2. Left out: 1.').waitFor()
    told.push(...(await look({ name: 'mass-send', page, scopes })))
    expect(told).toEqual([])
    await page.close()
  }, 240_000)

  test('on a phone in Spanish; who has no client management is told so and refused', async () => {
    const page = await openPage(browser, { viewport: PHONE })
    await signInStaff(page)
    await page
      .context()
      .addCookies([{ name: 'payload-lng', url: new URL(page.url()).origin, value: 'es' }])
    await page.goto('/admin/mass-sending?new=')
    await page.getByRole('heading', { level: 1, name: 'SOLICITUDES MASIVAS' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, '.pcp-admin-mass')
    await page.context().close()

    const other = await openPage(browser, { viewport: DESKTOP })
    await signInStaff(other, 'tom.bauer@harbor.example')
    await other.goto('/admin/mass-sending')
    await other.getByText(/You need “Customer Portal Client Management”/).waitFor()
    expect(await other.getByRole('link', { name: 'Mass Sending' }).count()).toBe(0)
    const status = await other.evaluate(
      async () =>
        (
          await fetch('/api/portal/mass-sends', {
            body: JSON.stringify({ recipients: {}, text: 'Hello', type: 'message' }),
            headers: { 'Content-Type': 'application/json' },
            method: 'POST',
          })
        ).status,
    )
    expect(status).toBe(403)
    await other.context().close()
  }, 180_000)
})
