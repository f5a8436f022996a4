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
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const TABS = ['Programs', 'Assessments', 'Files', 'Contact', 'Location', 'Client Portal']

const openRecord = async (staff: Page, name: string): Promise<void> => {
  await staff.goto(`/admin/collections/clients?search=${encodeURIComponent(name)}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.locator('.doc-tabs').getByRole('link', { name: 'Client Portal' }).waitFor()
}

const openTab = async (staff: Page, name: string): Promise<void> => {
  await staff.locator('.doc-tabs').getByRole('link', { exact: true, name }).click()
  await staff.getByRole('heading', { level: 2, name }).waitFor()
}

const openPortalTab = async (staff: Page): Promise<void> => {
  await openRecord(staff, 'Mike Turner')
  await openTab(staff, 'Client Portal')
  await staff.locator('.pcp-admin-table').getByText('Housing needs').waitFor()
}

/** Names of the requests on the screen. */
const requests = (staff: Page): Promise<string[]> =>
  staff.locator('.pcp-admin-table__open').allInnerTexts()

test.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])(
  'each tab of a record has an address, a table and no finding (%s)',
  async (name, viewport) => {
    const staff = await openPage(browser, { viewport })
    await signInStaff(staff)
    await openRecord(staff, 'Mike Turner')
    for (const tab of TABS) {
      await openTab(staff, tab)
      await staff.locator('.pcp-admin-tab .table, .pcp-admin-tab .pcp-admin-hint').first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await staff.emulateMedia({ colorScheme })
        await expectAccessible(staff, '.pcp-admin-tab')
      }
      await expectNoSidewaysScroll(staff)
      await picture(staff, `staff-tab-${tab.toLowerCase().replace(' ', '-')}-${viewport.width}`)
    }
    expect(staff.url()).toMatch(/\/client-portal$/)
    await staff.context().close()
    expect(name).toBeTruthy()
  },
  120_000,
)

test('the request history is searched by name or type, filtered, and keeps the chosen columns', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await openPortalTab(staff)
  const all = await requests(staff)
  await staff.getByLabel('Search by name or type').fill('birth')
  await expect.poll(() => requests(staff)).toEqual(['Person Identification - Birth Certificate'])
  await staff.getByLabel('Search by name or type').fill('')
  await expect.poll(() => requests(staff)).toEqual(all)
  await staff.getByLabel('Search by name or type').fill('assessment')
  await expect.poll(() => requests(staff)).toEqual(['Housing needs'])
  await staff.getByLabel('Search by name or type').fill('')
  await staff.getByLabel('Status', { exact: true }).selectOption('Completed')
  await expect.poll(() => requests(staff)).toEqual(['Person Identification - State ID Card'])
  await staff.getByLabel('Status', { exact: true }).selectOption('All')
  await staff.getByLabel('Requested By', { exact: true }).selectOption('Lena Novak')
  await expect.poll(() => requests(staff)).toEqual(['Location'])

  const heading = staff.getByRole('columnheader', { name: 'Requested by' })
  await staff.getByRole('button', { name: 'Columns' }).click()
  await staff
    .locator('.pcp-admin-table__columns')
    .getByText('Requested by', { exact: true })
    .click()
  await expect.poll(() => heading.count()).toBe(0)
  await openTab(staff, 'Programs')
  await openTab(staff, 'Client Portal')
  await staff.locator('.pcp-admin-table').getByText('Housing needs').waitFor()
  expect(await heading.count()).toBe(0)
  await staff.context().close()
}, 120_000)

test('Add (+) and the Action Menu hold what the status allows; a cancellation can be undone', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await openPortalTab(staff)
  await staff.getByRole('button', { name: 'Add' }).click()
  expect(await staff.locator('.popup-button-list__button:visible').allInnerTexts()).toEqual([
    'Send Message',
    'Send Request',
  ])
  await staff.keyboard.press('Escape')
  await staff.getByRole('button', { name: 'Action Menu' }).click()
  await staff.getByRole('button', { name: 'Disconnect' }).click()
  const dialog = staff.getByRole('dialog', { name: 'DISCONNECT FROM THE CUSTOMER PORTAL' })
  await dialog.getByLabel('Reason').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()

  const row = staff.getByRole('row', { name: /Housing needs/ })
  await row.getByRole('button').last().click()
  await staff.getByRole('button', { name: 'Cancel Request' }).click()
  await staff.getByRole('button', { name: 'Undo' }).click()
  await staff.waitForTimeout(7000)
  await staff.reload()
  await staff.getByRole('row', { name: /Housing needs.*Pending/ }).waitFor()

  await staff
    .getByRole('row', { name: /State ID Card/ })
    .getByRole('button')
    .last()
    .click()
  await staff.getByRole('button', { name: /^Open .*State ID Card/ }).click()
  await staff
    .locator('.doc-drawer')
    .getByText('Person Identification - State ID Card')
    .first()
    .waitFor()
  await staff.context().close()
}, 120_000)
