import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  DESKTOP,
  expectAccessible,
  openBrowser,
  openPage,
  picture,
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const openMike = async (viewport = DESKTOP, locale = 'en-US'): Promise<Page> => {
  const staff = await openPage(browser, { locale, viewport })
  await signInStaff(staff)
  await staff.goto('/admin/collections/clients?search=Turner')
  await staff
    .getByRole('link', { name: /Turner/ })
    .first()
    .click()
  await staff.getByRole('navigation', { name: 'Record' }).waitFor()
  return staff
}
const openTab = async (staff: Page, path: string): Promise<void> => {
  await staff.goto(
    `${new URL(staff.url()).pathname.replace(/\/(history|notes|files|contact|location)$/, '')}/${path}`,
  )
  await staff.locator('.pcp-admin-tab h2').waitFor()
}
const noteTexts = (staff: Page): Promise<string[]> =>
  staff.locator('.pcp-admin-notes__body').allInnerTexts()

test('notes, by keyboard alone: written in the box on top, pinned above the others, found, edited', async () => {
  const staff = await openMike()
  await openTab(staff, 'notes')
  await staff.locator('.pcp-admin-notes__note').first().waitFor()
  const before = await noteTexts(staff)
  await staff.getByLabel('New note').focus()
  await staff.keyboard.type('Zażółć: asked for a sleeping bag')
  await staff.keyboard.press('Tab')
  await staff.keyboard.press('Enter')
  // Below the pinned one, above the others
  await expect
    .poll(() => noteTexts(staff))
    .toEqual([before[0], 'Zażółć: asked for a sleeping bag', ...before.slice(1)])
  const mine = staff.locator('.pcp-admin-notes__note', { hasText: 'sleeping bag' })
  await mine.getByRole('button', { name: /^Pin/ }).focus()
  await staff.keyboard.press('Enter')
  await expect
    .poll(async () => (await noteTexts(staff))[0])
    .toBe('Zażółć: asked for a sleeping bag')
  // The button keeps the focus where its note has gone, and lets it go again
  await expect
    .poll(() => staff.evaluate<string>('document.activeElement?.textContent ?? ""'))
    .toMatch(/^Unpin/)
  await staff.keyboard.press('Enter')
  await expect.poll(async () => (await noteTexts(staff))[0]).toBe(before[0])

  await staff.getByLabel('Search the notes').fill('zazolc SLEEPING')
  await expect.poll(() => noteTexts(staff)).toEqual(['Zażółć: asked for a sleeping bag'])
  await staff.getByLabel('Search the notes').fill('nothing like it')
  await staff.getByText('No results found').waitFor()
  await staff.getByLabel('Search the notes').fill('')
  await mine.getByRole('button', { name: /^Edit/ }).click()
  await staff.locator('.doc-drawer textarea').first().fill('Got a sleeping bag')
  await staff.locator('.doc-drawer').getByRole('button', { name: 'Save' }).click()
  await staff.locator('.pcp-admin-notes__body', { hasText: 'Got a sleeping bag' }).waitFor()
  await staff.context().close()
}, 300_000)

test('history: who did what, filtered by kind and days, each line leads to its record, ready to print', async () => {
  const staff = await openMike()
  await openTab(staff, 'history')
  const lines = staff.locator('.pcp-admin-timeline__line')
  await lines.filter({ hasText: 'Social Security number shown' }).getByText('Lena Novak').waitFor()
  const all = await lines.count()
  await staff.getByLabel('Show', { exact: true }).selectOption('Programs')
  // As many as the demo's record has of programs, services and referrals: fewer than all, and nothing else
  await expect.poll(() => lines.count()).toBeLessThan(all)
  expect(await lines.filter({ hasText: 'Social Security number shown' }).count()).toBe(0)
  await lines.filter({ hasText: 'Enrolled' }).first().waitFor()
  await staff.getByLabel('From').fill('2001-01-01')
  await staff.getByLabel('To', { exact: true }).fill('2001-01-02')
  await staff.getByText('Nothing fits.').waitFor()
  await staff.getByLabel('From').fill('')
  await staff.getByLabel('To', { exact: true }).fill('')
  await staff.getByLabel('Show', { exact: true }).selectOption('Notes')
  await staff.getByRole('button', { name: 'Note' }).first().click()
  await staff.locator('.doc-drawer textarea').first().waitFor()
  await staff.keyboard.press('Escape')
  await staff.getByLabel('Show', { exact: true }).selectOption('Messages')
  await staff.getByRole('link', { name: 'Message received' }).first().click()
  await staff.waitForURL(/\/admin\/inbox\?client=/)
  await staff.goBack()
  await openTab(staff, 'history')
  await lines.first().waitFor()
  await staff.emulateMedia({ media: 'print' })
  for (const gone of ['.nav', '.app-header', '.doc-tabs', '.pcp-admin-timeline__tools button'])
    expect(await staff.locator(gone).first().isVisible(), gone).toBe(false)
  await picture(staff, 'record-history-print')
  await staff.context().close()
}, 300_000)

test('files: seen beside the page and handed out under their names; no name of storage is shown', async () => {
  const staff = await openMike()
  await openTab(staff, 'files')
  const row = staff.getByRole('row', { name: /State ID/ }).first()
  await row.getByRole('button', { name: /^Preview/ }).click()
  const dialog = staff.getByRole('dialog')
  await dialog.locator('object, img').first().waitFor()
  await expectAccessible(staff, '.pcp-admin-dialog')
  await picture(staff, 'record-files-preview')
  const [download] = await Promise.all([
    staff.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/State ID/)
  await staff.keyboard.press('Escape')
  expect(await staff.locator('.pcp-admin-table').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  await staff.context().close()
}, 300_000)

test('location: the current place with its star above those of before', async () => {
  const staff = await openMike()
  await openTab(staff, 'location')
  await staff.getByRole('button', { name: 'Add new' }).click()
  const drawer = staff.locator('.doc-drawer')
  await drawer.getByLabel('Address').first().fill('Pier 9, by the stairs')
  await drawer.locator('input[name="latitude"]').fill('34.05')
  await drawer.locator('input[name="longitude"]').fill('-117.19')
  await drawer.getByRole('button', { name: 'Save' }).click()
  const current = staff.locator('.pcp-admin-current-place')
  await current.getByText('Pier 9, by the stairs').waitFor()
  expect(await current.getByRole('link').getAttribute('href')).toBe('geo:34.05,-117.19')
  await staff.getByRole('row', { name: /Pier 9, by the stairs.*Current/ }).waitFor()
  expect(await staff.locator('.pcp-admin-place__current').count()).toBe(1)
  await picture(staff, 'record-location-current')
  await staff.context().close()
}, 300_000)

test('contact: what holds now, edited in place, with the address that was proved and what was before', async () => {
  const staff = await openMike()
  await openTab(staff, 'contact')
  const now = staff.getByRole('region', { name: 'Contact now' })
  await now.getByText(/mike@client\.example, verified/).waitFor()
  await now.getByRole('button', { name: /^Edit/ }).click()
  await now.getByLabel('Email').fill('no address')
  await now.getByRole('button', { name: 'Save' }).click()
  await now.locator('[aria-invalid="true"]').waitFor()
  await now.getByLabel('Email').fill('mike@client.example')
  await now.getByLabel('Phone').fill('(909) 555-0123')
  await now.getByRole('button', { name: 'Save' }).click()
  await now.getByRole('link', { name: '(909) 555-0123' }).waitFor()
  await expect
    .poll(() => staff.locator('.pcp-admin-table tbody tr').first().innerText())
    .toContain('(909) 555-0123')
  await staff.context().close()
}, 300_000)
