import type { Browser, Locator, Page } from 'playwright-core'

import { DESKTOP, openPage, signInStaff, tabTo } from './support.js'

const TITLE = 'SEND REQUEST TO THE CUSTOMER PORTAL'
/** The drawer Send Request. */
export const drawerOf = (staff: Page): Locator => staff.getByRole('dialog', { name: TITLE })

const findClient = async (staff: Page, name: string): Promise<void> => {
  await staff.goto(`/admin/collections/clients?search=${encodeURIComponent(name)}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.locator('.doc-tabs').getByRole('link', { name: 'Client Portal' }).waitFor()
}
/** The Client Portal tab of a client found by search. */
export const openPortalTab = async (staff: Page, name: string): Promise<void> => {
  await findClient(staff, name)
  await staff.locator('.doc-tabs').getByRole('link', { exact: true, name: 'Client Portal' }).click()
  // The rows, or that there are none
  await staff.locator('.pcp-admin-table__columns').waitFor({ state: 'attached' })
}
/** Opens Send Request behind Add (+). */
export const openDrawer = async (staff: Page): Promise<Locator> => {
  await staff.getByRole('button', { name: 'Add' }).click()
  await staff.getByRole('button', { name: 'Send Request' }).click()
  const drawer = drawerOf(staff)
  await drawer.waitFor()
  return drawer
}
/** Chooses a type of request. */
export const choose = (drawer: Locator, type: RegExp): Promise<void> =>
  drawer.getByRole('radio', { name: type }).check({ force: true })
/** A row of the request history. */
export const rowOf = (staff: Page, name: RegExp): Locator =>
  staff.getByRole('row', { name }).first()
/** Opens the Action Menu of a request. */
export const menuOf = async (staff: Page, name: RegExp): Promise<void> =>
  rowOf(staff, name).getByRole('button').last().click()
/** How many requests are listed. */
export const rows = (staff: Page): Promise<number> =>
  staff.locator('.pcp-admin-table tbody tr').count()

/** A case worker of the demo, signed in. */
export const staffAt = async (browser: Browser, viewport = DESKTOP): Promise<Page> => {
  const staff = await openPage(browser, { viewport })
  await signInStaff(staff)
  return staff
}

/** Uses an entry of the menu that is open, by keyboard. */
export const pressEntry = async (staff: Page, name: string): Promise<void> => {
  const entry = staff.locator('.popup-button-list__button:visible', { hasText: name })
  await entry.waitFor()
  await tabTo(staff, entry)
  await staff.keyboard.press('Enter')
}
