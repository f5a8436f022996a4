import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { choose, openDrawer, openPortalTab, rowOf, rows, staffAt } from './requestSteps.js'
import { expectAccessible, openBrowser, picture } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('portal tab and card guide: Send Request, step by step', () => {
  test('step 1: Next waits for a type; the lock is open at first; close and Cancel send nothing', async () => {
    const staff = await staffAt(browser)
    await openPortalTab(staff, 'Jamal Washington')
    const before = await rows(staff)
    const drawer = await openDrawer(staff)
    expect(await drawer.getByRole('radio').count()).toBe(4)
    expect(await drawer.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    const lock = drawer.getByRole('button', { name: 'Private' })
    expect(await lock.getAttribute('aria-pressed')).toBe('false')
    await expectAccessible(staff, '[role="dialog"]')
    await drawer.getByRole('button', { name: 'Close' }).click()
    for (const type of [/Location/, /Release/]) {
      const again = await openDrawer(staff)
      await choose(again, type)
      await again.getByRole('button', { name: 'SEND REQUEST' }).waitFor()
      expect(await again.getByRole('button', { name: 'Next' }).count()).toBe(0)
      await again.getByRole('button', { name: 'Cancel' }).click()
    }
    const documents = await openDrawer(staff)
    await choose(documents, /Documents/)
    await documents.getByRole('button', { name: 'Next' }).click()
    await documents.getByRole('heading', { name: 'Request Preferences' }).waitFor()
    await documents.getByText('Select Request Preferences').waitFor()
    await documents.getByRole('button', { name: 'Cancel' }).click()
    await staff.reload()
    await staff.locator('.pcp-admin-table table').waitFor()
    expect(await rows(staff)).toBe(before)
    await staff.context().close()
  }, 300_000)

  test('steps 2 and 3: several documents with a day and a note, Completed, Pending in the history', async () => {
    const staff = await staffAt(browser)
    await openPortalTab(staff, 'Jamal Washington')
    const drawer = await openDrawer(staff)
    await choose(drawer, /Documents/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    const first = drawer.getByRole('group', { name: 'Document 1' })
    await first.getByLabel('Category').selectOption({ label: 'Housing' })
    await first.getByLabel('Predefined Name').selectOption({ label: 'Lease' })
    await drawer.getByRole('button', { name: 'Add another document' }).click()
    const second = drawer.getByRole('group', { name: 'Document 2' })
    await second.getByLabel('Category').selectOption({ label: 'Medical' })
    await second.getByLabel('Predefined Name').selectOption({ label: 'Other' })
    await second.getByLabel('Other Name').fill('Vaccination card')
    await drawer.getByLabel('Note to the client (optional)').fill('A photo is fine.')
    await expectAccessible(staff, '[role="dialog"]')
    await picture(staff, 'staff-request-several')
    await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
    await drawer.getByText('2 requests were sent.').waitFor()
    await drawer.getByRole('button', { name: 'Done' }).click()
    await rowOf(staff, /Vaccination card.*Pending/).waitFor()
    await rowOf(staff, /Lease.*Pending/).waitFor()
    await staff.context().close()
  }, 300_000)

  test('what is pending already is said before it is sent again', async () => {
    const staff = await staffAt(browser)
    await openPortalTab(staff, 'Denise Carter')
    const ask = async (): Promise<Locator> => {
      const drawer = await openDrawer(staff)
      await choose(drawer, /Location/)
      await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
      return drawer
    }
    const sent = await ask()
    await sent.getByText('The request was sent.').waitFor()
    await sent.getByRole('button', { name: 'Done' }).click()
    const drawer = await ask()
    await drawer.getByText(/Denise was already asked for this on .* by Ana Ruiz/).waitFor()
    await picture(staff, 'staff-request-asked')
    await drawer.getByRole('button', { name: 'SEND ANYWAY' }).click()
    await drawer.getByText('The request was sent.').waitFor()
    await drawer.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => staff.getByRole('row', { name: /Location.*Pending/ }).count()).toBe(2)
    await staff.context().close()
  }, 300_000)
})
