import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { look, ourParts } from './panelViews.js'
import { openBrowser } from './support.js'

const TABS = {
  assessments: '.pcp-admin-tab :is(.table, .pcp-admin-hint)',
  'client-portal': '.pcp-admin-tab .table',
  contact: '.pcp-admin-facts',
  files: '.pcp-admin-file, .pcp-admin-tab .table',
  history: '.pcp-admin-timeline__line',
  location: '.pcp-admin-tab :is(.table, .pcp-admin-hint)',
  notes: '.pcp-admin-notes__note',
  programs: '.pcp-admin-tab .table',
  referrals: '.pcp-admin-tab :is(.table, .pcp-admin-hint)',
  services: '.pcp-admin-tab :is(.table, .pcp-admin-hint)',
}
const INBOX = ['unread', 'all', 'read', 'sent', 'mine', 'team', 'nobodys']

let browser: Browser
let records: Records
let page: Page
let mike: string
let wendal: string
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
  mike = String(await records.idOf('clients', '[lastName][equals]=Turner'))
  wendal = String(await records.idOf('clients', '[firstName][equals]=Wendal'))
})
afterAll(() => browser.close())

const open = async (path: string, ready: string): Promise<void> => {
  await page.goto(path)
  await page.locator(ready).first().waitFor()
}

test('axe finds nothing on Profile: head, card, what stands in the form, the bar at the top', async () => {
  await open(`/admin/collections/clients/${mike}`, '.pcp-admin-history__row')
  const scopes = [
    '.doc-header',
    'section.pcp-admin-card',
    '.pcp-admin-inbox-badge',
    '.pcp-admin-skip',
  ]
  expect(await look({ name: 'profile', page, scopes })).toEqual([])
}, 300_000)

test.each(Object.entries(TABS))(
  'axe finds nothing on the tab %s',
  async (tab, ready) => {
    const client = tab === 'services' || tab === 'referrals' ? wendal : mike
    await open(`/admin/collections/clients/${client}/${tab}`, ready)
    expect(await look({ name: tab, page, scopes: ['.pcp-admin-tab'] })).toEqual([])
  },
  120_000,
)

test.each(['Enrollment', 'History', 'Forms'])(
  'axe finds nothing on %s of a program',
  async (part) => {
    await open(`/admin/collections/clients/${wendal}/programs`, '.pcp-admin-tab .table')
    await page.getByRole('link', { name: 'Open' }).first().click()
    await page.getByRole('button', { exact: true, name: part }).click()
    const name = `program-${part.toLowerCase()}`
    expect(await look({ name, page, scopes: ['.pcp-admin-tab'] })).toEqual([])
  },
  120_000,
)

test.each(INBOX)(
  'axe finds nothing on the inbox, %s',
  async (show) => {
    await open(
      `/admin/inbox?show=${show}`,
      '.pcp-admin-inbox__row, .pcp-admin-inbox__list .pcp-admin-hint',
    )
    expect(await look({ name: `inbox-${show}`, page, scopes: ['.pcp-admin-inbox'] })).toEqual([])
  },
  120_000,
)

test('axe finds nothing on a conversation with messages, requests and messages for later', async () => {
  await open(`/admin/inbox?show=all&client=${mike}`, '.pcp-admin-talk__message')
  await page.getByRole('button', { name: 'Send later…' }).click()
  expect(await look({ name: 'talk', page, scopes: ['.pcp-admin-inbox'] })).toEqual([])
}, 300_000)

test('axe finds nothing on the way to the inbox in the navigation', async () => {
  await open('/admin', '.pcp-admin-inbox-badge')
  await page.setViewportSize({ height: 800, width: 1280 })
  const link = page.locator('.pcp-admin-inbox-link')
  await page.locator('.nav-toggler:visible').first().click()
  await link.waitFor()
  expect(await look({ name: 'navigation', page, scopes: ['.pcp-admin-inbox-link'] })).toEqual([])
})

test('axe finds nothing on what of ours stands in a list of requests', async () => {
  await open('/admin/collections/portal-requests', '.collection-list .table')
  const scopes = ['td.cell-requestActions']
  expect(await look({ name: 'list-requests', page, scopes, wide: true })).toEqual([])
}, 300_000)

test('axe finds nothing on the export of the audit trail', async () => {
  await open('/admin/collections/portal-audit-events', '.pcp-admin-audit-export')
  await page.locator('.pcp-admin-audit-export > summary').click()
  const scopes = ['.pcp-admin-audit-export']
  expect(await look({ name: 'audit', page, scopes, wide: true })).toEqual([])
}, 300_000)

/** Pages of Payload's own on which fields of ours stand. */
const FORMS = {
  'an answered assessment': 'assessment-responses',
  'an assessment': 'assessments',
  'a document': 'client-documents',
  'a text for messages': 'message-texts',
  'an audit event': 'portal-audit-events',
  'the account of staff': '/admin/account',
}

/**
 * Payload's own: the button beside a file, and of a list of rows the handle, the menu of a row and
 * the button that adds one.
 */
const OF_PAYLOAD =
  /file-details__remove|collapsible__drag|popup-button|<span class="btn__label">Add /

test.each(Object.entries(FORMS))(
  'axe finds nothing on what of ours stands on the page of %s',
  async (name, place) => {
    const { docs } = place.startsWith('/')
      ? { docs: [] }
      : await records.ask<{ docs: { id: string }[] }>('GET', `/${place}?depth=0&limit=1`)
    const path = docs[0] ? `/admin/collections/${place}/${docs[0].id}` : place
    await open(path, '.template-default__wrap [class*="pcp-admin"]')
    // Payload draws some of its pages twice
    let scopes: string[] = []
    const count = async (): Promise<number> => (scopes = await ourParts(page)).length
    await expect.poll(count, { message: `parts of ours on ${path}` }).toBeGreaterThan(0)
    const found = await look({ name, page, scopes, wide: true })
    expect(found.filter((one) => !OF_PAYLOAD.test(one))).toEqual([])
  },
  120_000,
)
