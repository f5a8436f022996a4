import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pdf } from '../support/files.js'
import { answer, openRecords, type Records } from './clientRecord.js'
import { choose, openDrawer, rowOf } from './requestSteps.js'
import { openBrowser, picture } from './support.js'

type Sent = { id: string; private?: boolean | null; type: string }

let browser: Browser
let records: Records
let page: Page
let nadia: string
let home: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
  nadia = await records.newConnected({ firstName: 'Nadia', lastName: 'Eklund' })
  home = await records.atHome(nadia)
}, 300_000)
afterAll(() => browser.close())

const openTab = async (): Promise<void> => {
  await records.open(nadia)
  await page.getByRole('link', { name: 'Customer Portal Requests' }).click()
  await page.waitForURL(/\/client-portal$/)
  await page.locator('.pcp-admin-table__columns').waitFor({ state: 'attached' })
}
/** Presses SEND REQUEST. @returns what was sent */
const send = async (drawer: Locator): Promise<Sent> => {
  const sent = page.waitForResponse(
    (one) => one.request().method() === 'POST' && one.url().endsWith('/requests'),
  )
  await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
  const body = (await (await sent).json()) as Sent
  await drawer.getByRole('heading', { name: 'Completed' }).waitFor()
  await drawer.getByRole('button', { name: 'Done' }).click()
  await drawer.waitFor({ state: 'hidden' })
  return body
}
const isPrivate = async ({ id }: Sent): Promise<boolean> =>
  Boolean((await records.ask<Sent>('GET', `/portal-requests/${id}?depth=0`)).private)
const notice = async (text: RegExp): Promise<void> => {
  await page.goto('/admin/inbox')
  await page
    .getByRole('button', { name: /Nadia Eklund/ })
    .filter({ hasText: text })
    .first()
    .waitFor()
}
const tab = async (name: string): Promise<void> =>
  page.locator('.doc-tabs').getByRole('link', { exact: true, name }).click()

describe('staff guide, Submit a Request to a Client', () => {
  test('Assessments: those that are enabled for the agency, Private, SEND REQUEST; fulfilled, it is in the inbox and under Assessments', async () => {
    await openTab()
    const drawer = await openDrawer(page)
    await choose(drawer, /Assessments/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    const list = drawer.getByLabel('Assessment')
    await list.locator('option', { hasText: 'Housing needs' }).waitFor({ state: 'attached' })
    const offered = await list.locator('option').allInnerTexts()
    // Of the other agency, and not enabled on the portal
    for (const other of ['Children and school', 'Intake interview (staff only)'])
      expect(offered).not.toContain(other)
    await list.selectOption({ label: 'Housing needs' })
    const box = drawer.getByRole('checkbox', { name: 'Private' })
    expect(await box.isChecked()).toBe(false)
    await box.check()
    const sent = await send(drawer)
    expect(await isPrivate(sent)).toBe(true)
    await rowOf(page, /Housing needs.*Pending/).waitFor()
    const answers = { canStay: 'no', help: ['deposit'], householdSize: 1, lastNight: '101' }
    await answer(home, sent.id, { answers })
    await notice(/Answered a request.*Housing needs/)
    await records.open(nadia)
    await tab('Assessments')
    await page.getByRole('row', { name: /Housing needs/ }).waitFor()
  }, 90_000)

  test('Documents: Category, Predefined Name, "Other" asks for Other Name, Private; fulfilled, it is in the inbox and under Files', async () => {
    await openTab()
    const drawer = await openDrawer(page)
    await choose(drawer, /Documents/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    await drawer.getByLabel('Category').selectOption({ label: 'Military' })
    expect(await drawer.getByLabel('Predefined Name').locator('option').allInnerTexts()).toEqual(
      expect.arrayContaining(['DD-214', 'VA Benefits Letter', 'Other']),
    )
    expect(await drawer.getByLabel('Other Name').count()).toBe(0)
    await drawer.getByLabel('Predefined Name').selectOption({ label: 'Other' })
    await drawer.getByLabel('Other Name').fill('Medal')
    await drawer.getByRole('checkbox', { name: 'Private' }).check()
    await picture(page, 'staff-guide-document')
    const sent = await send(drawer)
    expect(await isPrivate(sent)).toBe(true)
    await rowOf(page, /Medal.*Pending/).waitFor()
    await answer(home, sent.id, { file: pdf('Medal') })
    await notice(/Answered a request.*Medal/)
    await records.open(nadia)
    await tab('Files')
    await page.getByRole('row', { name: /Medal/ }).waitFor()
  }, 90_000)

  test('Documents: a name that is chosen first brings its category along', async () => {
    await openTab()
    const drawer = await openDrawer(page)
    await choose(drawer, /Documents/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    await drawer.getByLabel('Category').locator('option', { hasText: 'Housing' }).waitFor({
      state: 'attached',
    })
    await drawer.getByLabel('Predefined Name').focus()
    // As people type what they look for, letter by letter through all categories
    await page.keyboard.type('Util', { delay: 30 })
    const chosen = (label: string): Promise<string> =>
      drawer
        .getByLabel(label)
        .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.label ?? '')
    expect(await chosen('Predefined Name')).toBe('Utility Bill')
    expect(await chosen('Category')).toBe('Housing')
    const sent = await send(drawer)
    expect(await isPrivate(sent)).toBe(false)
    await rowOf(page, /Housing - Utility Bill.*Pending/).waitFor()
  }, 90_000)

  test('Location: Private, SEND REQUEST; fulfilled, it is in the inbox and under Location', async () => {
    await openTab()
    const drawer = await openDrawer(page)
    await choose(drawer, /Location/)
    await drawer.getByRole('button', { exact: true, name: 'Private' }).click()
    const sent = await send(drawer)
    expect(await isPrivate(sent)).toBe(true)
    await answer(home, sent.id, { address: 'Under the north bridge' })
    await notice(/Answered a request.*Location/)
    await records.open(nadia)
    await tab('Location')
    await page.getByRole('row', { name: /Under the north bridge/ }).waitFor()
  }, 90_000)

  test('Release of Information: never private; sent while none is active, refused with the words of the guide once one is', async () => {
    await openTab()
    const drawer = await openDrawer(page)
    await choose(drawer, /Release/)
    expect(await drawer.getByRole('button', { exact: true, name: 'Private' }).count()).toBe(0)
    const sent = await send(drawer)
    await rowOf(page, /Release of Information.*Pending/).waitFor()
    await answer(home, sent.id, { permission: 'yes', signedName: 'Nadia Eklund' })
    await notice(/Answered a request.*Release/)
    await records.open(nadia)
    await tab('History')
    await page.getByText('Release of information: yes').first().waitFor()
    await openTab()
    const again = await openDrawer(page)
    await choose(again, /Release/)
    await again.getByRole('button', { name: 'SEND REQUEST' }).click()
    const told = page.getByRole('dialog', { name: 'RELEASE OF INFORMATION' })
    await told
      .getByText(
        "This client already has an active Release of Information. Please review the client's Release of Information history.",
      )
      .waitFor()
    await told.getByRole('button', { name: 'OK' }).click()
    await told.waitFor({ state: 'hidden' })
    await again.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.getByRole('row', { name: /Release of Information.*Pending/ }).count()).toBe(0)
  }, 90_000)
})
