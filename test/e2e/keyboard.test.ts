import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pdf } from '../support/files.js'
import { answer, openRecords, type Records } from './clientRecord.js'
import { drawerOf, rowOf } from './requestSteps.js'
import { nextMail, openBrowser, tabTo } from './support.js'

let browser: Browser
let records: Records
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
})
afterAll(() => browser.close())

const press = (key: string): Promise<void> => page.keyboard.press(key)
/** A button that React has not taken over yet hears no key: people press again, a test waits. */
const untilAlive = async (target: Locator): Promise<void> => {
  await expect
    .poll(() =>
      target.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true)
}
/** Goes there with Tab and presses Enter. */
const go = async (target: Locator): Promise<void> => {
  await target.first().waitFor()
  await untilAlive(target.first())
  await tabTo(page, target.first())
  await press('Enter')
}
const focused = (): Promise<string> =>
  page.evaluate<string>('document.activeElement?.textContent ?? ""')
/** The record of a client, and the first stop on it: past the menu to the client. */
const openRecord = async (id: string): Promise<void> => {
  await records.open(id)
  await page.locator('.pcp-admin-badge__button').waitFor()
  await press('Tab')
  expect(await focused()).toBe('Skip to the client')
  await press('Enter')
}
const tab = (name: string): Promise<void> =>
  go(page.locator('.doc-tabs').getByRole('link', { exact: true, name }))
const entry = (name: string): Locator =>
  page.locator('.popup-button-list__button:visible', { hasText: name })
const menuOf = (name: RegExp): Locator =>
  rowOf(page, name).locator('.cell-requestActions').getByRole('button')

describe('by keyboard alone, from the record of a client', () => {
  test('a client is invited, and who invites joins the care team', async () => {
    const id = await records.newClient({ firstName: 'Keira', lastName: 'Typed' })
    await openRecord(id)
    await go(records.badge('Send Invite'))
    const dialog = page.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
    await dialog.getByLabel('Client Email Address').waitFor()
    const join = dialog.getByRole('checkbox', { name: /Add me to the care team/ })
    expect(await join.isChecked()).toBe(true)
    await page.keyboard.type(records.addressOf(id))
    await tabTo(page, dialog.getByRole('checkbox', { name: 'I am a person working with' }))
    await press('Space')
    await go(dialog.getByRole('button', { exact: true, name: 'SEND' }))
    await records.badge('Invite Sent').waitFor()
    await nextMail(records.addressOf(id))
    await page.locator('.pcp-admin-head__facts').getByText('Grace Kim').waitFor()
  })

  test('a document is asked for, and that is canceled', async () => {
    const id = await records.newConnected({ firstName: 'Kendra', lastName: 'Typed' })
    await openRecord(id)
    await tab('Client Portal')
    await page.waitForURL(/\/client-portal$/)
    await go(page.getByRole('button', { exact: true, name: 'Add' }))
    await entry('Send Request').waitFor()
    await go(entry('Send Request'))
    const drawer = drawerOf(page)
    await drawer.getByRole('heading', { name: 'Select a Request' }).waitFor()
    await expect.poll(focused).toBe('')
    await press('ArrowDown')
    expect(await drawer.getByRole('radio', { name: /Documents/ }).isChecked()).toBe(true)
    await press('Enter')
    const category = drawer.getByLabel('Category')
    await category.locator('option', { hasText: 'Medical' }).waitFor({ state: 'attached' })
    await tabTo(page, category)
    await page.keyboard.type('Med')
    await press('Tab')
    await page.keyboard.type('Ins')
    await go(drawer.getByRole('button', { name: 'SEND REQUEST' }))
    await go(drawer.getByRole('button', { name: 'Done' }))
    await rowOf(page, /Insurance Card.*Pending/).waitFor()
    await go(menuOf(/Insurance Card.*Pending/))
    await entry('Cancel Request').waitFor()
    await go(entry('Cancel Request'))
    await rowOf(page, /Insurance Card.*Canceled/).waitFor()
  }, 90_000)

  test('a message is read and answered', async () => {
    const { ask, atHome, newConnected } = records
    const { user } = await ask<{ user: { id: number | string } }>('GET', '/users/me')
    const id = await newConnected({ careTeam: [user.id], firstName: 'Kelda', lastName: 'Typed' })
    const client = await atHome(id)
    await client.goto('/portal/messages')
    await client
      .getByRole('link', { name: /Grace Kim/ })
      .first()
      .click()
    await client.locator('textarea').fill('Is there a bed?')
    await client.getByRole('button', { name: 'Send message' }).click()
    await openRecord(id)
    // Back over what the first stop went past, to the bar at the top
    await page.keyboard.down('Shift')
    await tabTo(page, page.locator('.pcp-admin-inbox-badge'))
    await page.keyboard.up('Shift')
    await press('Enter')
    await page.locator('.pcp-admin-inbox__row').first().waitFor()
    await press('/')
    await page.keyboard.type('Kelda')
    // The message, and that the account was created
    const rows = page.locator('.pcp-admin-inbox__row')
    await expect
      .poll(async () => (await rows.allInnerTexts()).every((text) => text.includes('Kelda')))
      .toBe(true)
    await go(page.getByRole('button', { name: /Kelda Typed.*Is there a bed/s }))
    const talk = page.getByRole('region', { name: 'Kelda Typed' })
    await talk.getByText('Is there a bed?').waitFor()
    await talk.getByLabel(/Your answer/).waitFor()
    await press('r')
    await page.keyboard.type('Yes, come by.')
    await go(talk.getByRole('button', { name: 'SEND RESPONSE' }))
    await talk.getByRole('listitem').filter({ hasText: 'Yes, come by.' }).waitFor()
    await client.getByText('Yes, come by.').first().waitFor()
    await client.context().close()
  }, 90_000)

  test('what came in is accepted, that is taken back, and it is asked for again', async () => {
    const { atHome, idOf, newConnected, request } = records
    const id = await newConnected({ firstName: 'Kezia', lastName: 'Typed' })
    const client = await atHome(id)
    const category = await idOf('file-categories', '[name][equals]=Housing')
    const lease = await request(id, { category, predefinedName: 'Lease', type: 'document' })
    await answer(client, lease, { file: pdf('Lease') })
    await client.context().close()
    await openRecord(id)
    await tab('Client Portal')
    await rowOf(page, /Lease.*To review/).waitFor()
    await go(menuOf(/Lease/))
    await entry('Open what came in').waitFor()
    await go(entry('Open what came in'))
    const review = page.getByRole('dialog', { name: 'Housing - Lease' })
    await go(review.getByRole('button', { name: 'ACCEPT' }))
    await review.getByText(/^Accepted by Grace Kim/).waitFor()
    await go(review.getByRole('button', { name: 'Take this back' }))
    await go(review.getByRole('button', { name: 'ASK AGAIN' }))
    await tabTo(page, review.getByLabel('What is needed?'))
    await page.keyboard.type('Page two is missing.')
    await go(review.getByRole('button', { name: 'SEND REQUEST AGAIN' }))
    await review.getByText(/^Revision needed/).waitFor()
    await press('Escape')
    await expect.poll(() => rowOf(page, /Lease.*Revision needed/).count()).toBe(1)
  }, 90_000)

  test('a program is ended; the destination is found without its accents', async () => {
    const { ask, idOf, newClient } = records
    const id = await newClient({ firstName: 'Kenna', lastName: 'Typed' })
    const program = await idOf('programs', '[name][equals]=Harbor%20Night%20Shelter')
    await ask('POST', `/portal/clients/${id}/enroll`, { program, startDate: '2026-01-05' })
    await openRecord(id)
    await tab('Programs')
    await go(page.getByRole('link', { exact: true, name: 'Exit' }))
    const dialog = page.getByRole('dialog', { name: /^End Program for client/ })
    const destination = dialog.getByRole('combobox', { name: /^Destination/ })
    await expect.poll(() => destination.and(page.locator(':focus')).count()).toBe(1)
    await page.keyboard.type('halfway hóuse')
    await expect.poll(() => dialog.getByRole('option').count()).toBe(1)
    await press('Enter')
    expect(await destination.inputValue()).toBe(
      'Residential project or halfway house with no homeless criteria',
    )
    await go(dialog.getByRole('button', { name: 'SAVE & CLOSE' }))
    await page.getByText('Changes successfully saved').first().waitFor()
    await go(page.getByRole('button', { name: 'Undo exit' }))
    const undo = page.getByRole('dialog', { name: 'Undo the exit of Kenna Typed' })
    await go(undo.getByRole('button', { name: 'Undo exit' }))
    await page.getByRole('button', { name: 'X Exit' }).waitFor()
  }, 90_000)
})
