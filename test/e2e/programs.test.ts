import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  DESKTOP,
  expectAccessible,
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

const ENCAMPMENT = 'Encampment 09/13/2024 - Perris hills park encampment'
const SIZES = [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const

const search = async (staff: Page, name: string): Promise<void> => {
  await staff.goto(`/admin/collections/clients?search=${encodeURIComponent(name)}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .waitFor()
}
const openPrograms = async (staff: Page, name: string): Promise<void> => {
  await search(staff, name)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.locator('.doc-tabs').getByRole('link', { exact: true, name: 'Programs' }).click()
  await staff.getByRole('heading', { name: 'PROGRAM HISTORY' }).waitFor()
  await staff.getByRole('link', { name: 'Open' }).first().waitFor()
}
const exitDialog = (staff: Page): Locator =>
  staff.getByRole('dialog', { name: /^End Program for client/ })

const destinationOf = (dialog: Locator): Locator =>
  dialog.getByRole('combobox', { name: /^Destination/ })

/** Nothing of ours is wider than its place; what stands above it is the record's head. */
const expectFits = async (staff: Page, scope: string): Promise<void> => {
  const over = await staff
    .locator(scope)
    .first()
    .evaluate((part) => part.scrollWidth - part.clientWidth)
  expect(over, `${scope} is too wide`).toBeLessThanOrEqual(0)
}

const looksRight = async (staff: Page, scope: string, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(staff, colorScheme)
    await expectAccessible(staff, scope)
    await picture(staff, `${name}-${colorScheme}`)
  }
  await expectFits(staff, scope)
}

test.each(SIZES)(
  'staff guide, exit from a program 5.0 to 5.4: history, edit tool, Exit, destination (%s)',
  async (_, viewport) => {
    const staff = await openPage(browser, { viewport })
    await signInStaff(staff)
    // 5.0: the programs that the client is or was in
    await openPrograms(staff, 'Wendal Person')
    const rows = staff.locator('.pcp-admin-table tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    expect(await rows.first().innerText()).toMatch(/Active/)
    expect(await rows.first().innerText()).toMatch(/Individual/)
    await staff.getByRole('heading', { name: 'PROGRAMS AVAILABLE' }).waitFor()
    await staff.getByRole('button', { name: `Enroll in ${ENCAMPMENT}` }).waitFor()
    await looksRight(staff, '.pcp-admin-tab', `staff-programs-${viewport.width}`)
    // 5.1: the edit tool next to the active program
    await rows.first().getByRole('link', { name: 'Open' }).click()
    await staff.getByRole('heading', { name: `PROGRAM: ${ENCAMPMENT}` }).waitFor()
    // 5.2: the program service history and its legend
    await staff.getByText('Program Service History').waitFor()
    await staff.getByText('Bed Night').waitFor()
    for (const mark of ['Reservation', 'Service', 'Referral'])
      await staff.locator('.pcp-admin-program__legend').getByText(mark).waitFor()
    await looksRight(staff, '.pcp-admin-tab', `staff-program-${viewport.width}`)
    await staff.getByRole('button', { name: 'Enrollment' }).click()
    await staff.getByText('Active', { exact: true }).waitFor()
    await staff.getByRole('button', { name: 'Forms' }).click()
    await staff.locator('.pcp-admin-table').waitFor()
    await staff.getByRole('button', { name: 'X Exit' }).click()
    // 5.3: a destination from the list
    const dialog = exitDialog(staff)
    await dialog.waitFor()
    expect(await dialog.getByLabel('Program Exit Date').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
    await dialog.getByRole('button', { name: 'SAVE & CLOSE' }).click()
    await dialog
      .locator('[data-field="destination"]')
      .getByText(/Destination/)
      .nth(1)
      .waitFor()
    await destinationOf(dialog).fill('ongoing rental')
    await dialog
      .getByRole('option', { name: 'Rental by client, with ongoing housing subsidy' })
      .click()
    await dialog.getByRole('combobox', { name: 'Rental subsidy type' }).click()
    await looksRight(staff, '.pcp-admin-dialog', `staff-exit-${viewport.width}`)
    await dialog.getByRole('option', { name: 'VASH housing subsidy' }).click()
    // 5.4: save
    await dialog.getByRole('button', { name: 'SAVE & CLOSE' }).click()
    await staff.getByText('Changes successfully saved').first().waitFor()
    // And back, for the next one
    await staff.getByRole('button', { name: 'Undo exit' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Undo exit' }).click()
    await staff.getByRole('button', { name: 'X Exit' }).waitFor()
    await staff.context().close()
  },
  120_000,
)

test.each(SIZES)(
  'a household is enrolled, and its head leaves while others stay (%s)',
  async (_, viewport) => {
    const staff = await openPage(browser, { viewport })
    await signInStaff(staff)
    await search(staff, 'Pops Unknown')
    await openPrograms(staff, 'Pops Unknown')
    const program = viewport === PHONE ? 'Harbor Night Shelter' : 'Pier 9 Supportive Housing'
    await staff.getByRole('button', { name: `Enroll in ${program}` }).click()
    const enroll = staff.getByRole('dialog', { name: `Enroll Pops Unknown in ${program}` })
    await enroll.getByLabel('Household', { exact: true }).check()
    await enroll.getByLabel('Find a client to add').fill('bjork')
    await enroll.getByRole('button', { name: /Add Zoë/ }).click()
    await enroll.getByLabel(/^What Zoë .* is to the head/).selectOption('Spouse or partner')
    await looksRight(staff, '.pcp-admin-dialog', `staff-enroll-${viewport.width}`)
    await enroll.getByRole('button', { name: 'ENROLL' }).click()
    await staff.getByText('Changes successfully saved').first().waitFor()
    const row = staff.locator('.pcp-admin-table tbody tr').filter({ hasText: program })
    await row.getByRole('link', { exact: true, name: 'Exit' }).click()
    const exit = exitDialog(staff)
    await exit.getByRole('option', { exact: true, name: 'Safe Haven' }).click()
    await exit.getByLabel('Head of household from now on').selectOption({ index: 1 })
    await looksRight(staff, '.pcp-admin-dialog', `staff-exit-household-${viewport.width}`)
    await exit.getByRole('button', { name: 'SAVE & CLOSE' }).click()
    await staff.getByText('Changes successfully saved').first().waitFor()
    await staff.getByRole('button', { name: 'Enrollment' }).click()
    await staff.getByText('Self (head of household)').waitFor()
    expect(await staff.locator('.pcp-admin-program__rows').innerText()).toMatch(/Active/)
    await staff.context().close()
  },
  120_000,
)

test.each(['Services', 'Referrals'])(
  'the tab %s lists and opens rows',
  async (tab) => {
    const staff = await openPage(browser, { viewport: DESKTOP })
    await signInStaff(staff)
    await openPrograms(staff, 'Wendal Person')
    await staff.locator('.doc-tabs').getByRole('link', { exact: true, name: tab }).click()
    await staff.getByRole('heading', { level: 2, name: tab }).waitFor()
    await staff.locator('.pcp-admin-table__open').first().waitFor()
    await looksRight(staff, '.pcp-admin-tab', `staff-${tab.toLowerCase()}`)
    await staff.getByRole('button', { name: 'Add' }).first().click()
    const drawer = staff.locator('.drawer__content').first()
    await drawer.getByText('Save').first().waitFor()
    await expect.poll(() => drawer.innerText()).toContain('Wendal Person')
    await staff.context().close()
  },
  120_000,
)
