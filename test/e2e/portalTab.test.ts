import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pdf } from '../support/files.js'
import { answer, openRecords, type Records } from './clientRecord.js'
import { menuOf, pressEntry, rowOf } from './requestSteps.js'
import { openBrowser, openPanel, picture } from './support.js'

const GRACE = 'grace.kim@harbor.example'
const TAB = '/client-portal'
/** The table is asked for anew after each choice. */
const PATIENT = { timeout: 45_000 }

let browser: Browser
let records: Records
let page: Page
/** Connected, and asked for something of each type. */
let tabea: string
let home: Page
const asked = { document: '', location: '', release: '', survey: '' }
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, GRACE)
  ;({ page } = records)
  const { atHome, idOf, newConnected, request } = records
  tabea = await newConnected({ firstName: 'Tabea', lastName: 'Quill' })
  home = await atHome(tabea)
  const category = await idOf('file-categories', '[name][equals]=Housing')
  const assessment = await idOf('assessments', '[title][equals]=Housing%20needs')
  asked.document = await request(tabea, { category, predefinedName: 'Lease', type: 'document' })
  asked.survey = await request(tabea, { assessment, type: 'assessment' })
  asked.release = await request(tabea, { type: 'roi' })
  const david = await openPanel(browser, 'david.okafor@harbor.example')
  const { id } = await david.ask<{ id: string }>('POST', `/portal/clients/${tabea}/requests`, {
    type: 'location',
  })
  asked.location = id
  await david.page.context().close()
}, 180_000)
afterAll(() => browser.close())

const names = (): Promise<string[]> => page.locator('.pcp-admin-table__open').allInnerTexts()
const openTab = async (id = tabea): Promise<void> => {
  await records.open(id, TAB)
  await page.locator('.pcp-admin-table__columns').waitFor({ state: 'attached' })
}
const heading = (name: string): Locator => page.getByRole('columnheader', { name })
const ALL = ['Housing - Lease', 'Housing needs', 'Location', 'Release of Information']

describe('staff guide, Client Portal Tab', () => {
  test('Portal Status: Not Connected, Invite Pending and Connected beside the title, at the top left, untouched', async () => {
    const { invite, newClient, open, register } = records
    const id = await newClient({ firstName: 'Tilda', lastName: 'Quarry' })
    await open(id, TAB)
    const head = page.locator('.pcp-admin-portal-tab__head')
    const title = head.getByRole('heading', { name: 'Client Portal' })
    const status = head.locator('.pcp-admin-status')
    await status.getByText('Not Connected').waitFor()
    await invite(id)
    await status.getByText('Invite Pending').waitFor()
    await register(id)
    await status.getByText(/: Connected$/).waitFor()
    const [name, tag] = [await title.boundingBox(), await status.boundingBox()]
    if (!name || !tag) throw new Error('not shown')
    expect(tag.x).toBeGreaterThanOrEqual(name.x + name.width)
    expect(tag.x).toBeLessThan(640)
    expect(Math.abs(tag.y + tag.height / 2 - name.y - name.height / 2)).toBeLessThan(12)
  })

  test('Request History: requests of all four types with Type, Status, Requested By and Date', async () => {
    await openTab()
    for (const name of ['Type', 'Status', 'Requested By', 'Date'])
      await heading(name).first().waitFor()
    for (const [name, type, by] of [
      ['Housing - Lease', 'Document', 'Grace Kim'],
      ['Housing needs', 'Assessment', 'Grace Kim'],
      ['Location', 'Location', 'David Okafor'],
      ['Release of Information', 'Release of Information', 'Grace Kim'],
    ] as const) {
      const row = rowOf(page, new RegExp(name))
      for (const text of [type, 'Pending', by]) await row.getByText(text).first().waitFor()
      expect(await row.innerText()).toMatch(/20\d\d/)
    }
    await picture(page, 'portal-tab-history')
  })

  test('Request History: searched by name or type, filtered by Type and by Requested By', async () => {
    await openTab()
    await expect.poll(async () => (await names()).toSorted(), PATIENT).toEqual(ALL)
    const search = page.getByLabel('Search by name or type')
    await search.fill('needs')
    await expect.poll(names, PATIENT).toEqual(['Housing needs'])
    await search.fill('assessment')
    await expect.poll(names, PATIENT).toEqual(['Housing needs'])
    await search.fill('no such thing')
    await page.getByText('No results found').waitFor()
    await search.fill('')
    await page.getByLabel('Type', { exact: true }).selectOption('Document')
    await expect.poll(names, PATIENT).toEqual(['Housing - Lease'])
    await page.getByLabel('Type', { exact: true }).selectOption('All')
    await page.getByLabel('Requested By', { exact: true }).selectOption('David Okafor')
    await expect.poll(names, PATIENT).toEqual(['Location'])
    await page.getByLabel('Type', { exact: true }).selectOption('Document')
    await page.getByText('No results found').waitFor()
    await page.getByLabel('Requested By', { exact: true }).selectOption('Grace Kim')
    await expect.poll(names, PATIENT).toEqual(['Housing - Lease'])
    await page.getByLabel('Status', { exact: true }).selectOption('Completed')
    await page.getByText('No results found').waitFor()
  })

  test('Request History: a column selector shows and hides columns, and keeps that for who chose', async () => {
    await openTab()
    const pill = page.locator('.pcp-admin-table__columns').getByText('Review', { exact: true })
    await heading('Review').waitFor()
    await page.getByRole('button', { name: 'Columns' }).click()
    const kept = page.waitForResponse((one) => one.url().includes('/payload-preferences/'))
    await pill.click()
    await expect.poll(() => heading('Review').count(), PATIENT).toBe(0)
    await kept
    await openTab()
    await heading('Status').first().waitFor()
    expect(await heading('Review').count()).toBe(0)
    const other = await openRecords(browser, 'david.okafor@harbor.example')
    await other.open(tabea, TAB)
    await other.page.getByRole('columnheader', { name: 'Review' }).waitFor()
    await other.page.context().close()
    await page.getByRole('button', { name: 'Columns' }).click()
    await pill.click()
    await heading('Review').waitFor()
  })

  test('Request History: sorted by a column, ten to a page, newest first', async () => {
    const { newConnected, open, request } = records
    const id = await newConnected({ firstName: 'Tamsin', lastName: 'Quay' })
    const category = await records.idOf('file-categories', '[name][equals]=Medical')
    for (const letter of 'ABCDEFGHIJKL')
      await request(id, {
        category,
        otherName: `Paper ${letter}`,
        predefinedName: 'Other',
        type: 'document',
      })
    await open(id, TAB)
    const papers = async (): Promise<string> =>
      (await names()).map((name) => name.at(-1) ?? '').join('')
    await expect.poll(papers, PATIENT).toBe('LKJIHGFEDC')
    await page.locator('.paginator').getByRole('button', { name: '2' }).click()
    await expect.poll(papers, PATIENT).toBe('BA')
    await page.locator('.paginator').getByRole('button', { name: '1' }).first().click()
    await expect.poll(papers, PATIENT).toBe('LKJIHGFEDC')
    await page.locator('#heading-name .sort-column__asc').click()
    await expect.poll(papers, PATIENT).toBe('ABCDEFGHIJ')
    await page.locator('#heading-name .sort-column__desc').click()
    await expect.poll(papers, PATIENT).toBe('LKJIHGFEDC')
  }, 300_000)

  test('Canceling a pending request: Action Menu, Cancel Request, with an undo; then it says when and by whom', async () => {
    const { newConnected, open, request } = records
    const id = await newConnected({ firstName: 'Tove', lastName: 'Quint' })
    await request(id, { type: 'location' })
    await open(id, TAB)
    const cancel = async (): Promise<void> => {
      await menuOf(page, /Location.*Pending/)
      await page.getByRole('button', { name: 'Cancel Request' }).click()
      await page.getByText('Canceling: Location').waitFor()
    }
    await cancel()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Canceling: Location').waitFor({ state: 'hidden' })
    // Who leaves the page does not change their mind: what is still to be canceled would be now
    await openTab(id)
    await rowOf(page, /Location.*Pending/).waitFor()
    await cancel()
    await page.getByText('The request was canceled').waitFor()
    const row = rowOf(page, /Location.*Canceled/)
    await row.waitFor()
    await heading('Canceled at').waitFor()
    await row.locator('.cell-canceledBy').getByText('Grace Kim').waitFor()
    expect(await row.locator('.cell-canceledAt').innerText()).toMatch(/20\d\d/)
    // Nothing more can be done about it
    expect(await row.locator('.cell-requestActions').getByRole('button').count()).toBe(0)
  }, 90_000)

  test('what came in: a completed request of each type says when, and opens what the client sent', async () => {
    await openTab()
    await rowOf(page, /Location.*Pending/).waitFor()
    const survey = {
      canStay: 'no',
      help: ['deposit'],
      householdSize: 1,
      lastNight: '101',
      more: 'Mornings are best',
    }
    await answer(home, asked.location, { address: 'Behind the old mill' })
    await answer(home, asked.document, { file: pdf('Lease') })
    await answer(home, asked.survey, { answers: survey })
    await answer(home, asked.release, { permission: 'yes', signedName: 'Tabea Quill' })
    for (const [name, said] of [
      ['Location', 'Behind the old mill'],
      ['Housing - Lease', 'Housing - Lease'],
      ['Housing needs', 'Mornings are best'],
      ['Release of Information', 'Tabea Quill'],
    ] as const) {
      const row = rowOf(page, new RegExp(`${name}.*Completed`))
      await row.waitFor()
      expect(await row.locator('.cell-completedAt').innerText()).toMatch(/20\d\d/)
      await row.locator('.cell-requestActions').getByRole('button').click()
      await page.getByRole('button', { name: 'Open what came in' }).click()
      const dialog = page.getByRole('dialog', { name: new RegExp(name) })
      await dialog.locator('.pcp-admin-review__part').getByText(said).first().waitFor()
      await dialog.getByRole('button', { exact: true, name: 'Close' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
  }, 300_000)

  test('Action Menu Options: Disconnect stands apart, asks why, and says "Changes successfully saved" in green; the history stays', async () => {
    const { atHome, newConnected, open, request, toast } = records
    const id = await newConnected({ firstName: 'Tuva', lastName: 'Quell' })
    const client = await atHome(id)
    await answer(client, await request(id, { type: 'location' }), { address: 'Pier 4' })
    await open(id, TAB)
    await page.getByRole('button', { name: 'Action Menu' }).click()
    await page.getByRole('button', { exact: true, name: 'Disconnect' }).click()
    const dialog = page.getByRole('dialog', { name: 'DISCONNECT FROM THE CUSTOMER PORTAL' })
    expect(await dialog.getByLabel('Reason').locator('option').allInnerTexts()).toEqual(
      expect.arrayContaining([
        'Email changed or lost',
        'The client asked for it',
        'Security breach (super users are told at once)',
      ]),
    )
    await dialog.getByLabel('Reason').selectOption({ label: 'Email changed or lost' })
    await dialog.getByRole('button', { name: 'DISCONNECT' }).click()
    await toast('Changes successfully saved').waitFor()
    const colour = await page
      .locator('.pcp-admin-toast')
      .first()
      .evaluate((part) => getComputedStyle(part).backgroundColor)
    const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? []
    expect(green).toBeGreaterThan(Math.max(red, blue))
    await page.locator('.pcp-admin-portal-tab__head').getByText('Not Connected').waitFor()
    await menuOf(page, /Location.*Completed/)
    await pressEntry(page, 'Open what came in')
    await page.getByRole('dialog', { name: 'Location' }).getByText('Pier 4').first().waitFor()
    await client.context().close()
  }, 90_000)
})
