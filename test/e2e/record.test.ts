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
        await showTheme(staff, colorScheme)
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
