import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { choose, openDrawer } from './requestSteps.js'
import { expectAccessible, openBrowser, picture, showTheme } from './support.js'

const TEXT = { en: 'Who shares: {{agency}} alone.', es: 'Quién comparte: solo {{agency}}.' }
const CHANGED = 'The text of this form changed while you were reading'

let browser: Browser
let records: Records
let page: Page
let client: string
let agency: string
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
  client = await records.newConnected({ firstName: 'Selma', lastName: 'Oakes' })
  ;({ agency } = await records.ask<{ agency: string }>('GET', `/clients/${client}?depth=0`))
}, 300_000)
const set = (data: Record<string, unknown>) => records.ask('PATCH', `/agencies/${agency}`, data)
// The demo is every file's
afterEach(() => set({ fileCategories: [], requestableAssessments: [], roiText: null }))
afterAll(() => browser.close())

const offered = async (type: RegExp, label: string, one: string): Promise<string[]> => {
  await records.open(client, '/client-portal')
  await page.locator('.pcp-admin-table__columns').waitFor({ state: 'attached' })
  const drawer = await openDrawer(page)
  await choose(drawer, type)
  await drawer.getByRole('button', { name: 'Next' }).click()
  const list = drawer.getByLabel(label)
  await list.locator('option', { hasText: one }).waitFor({ state: 'attached' })
  const found = await list.locator('option').allInnerTexts()
  return found.slice(1)
}

test('what an agency chose is what its staff are offered in Send Request', async () => {
  expect(await offered(/Documents/, 'Category', 'Military')).not.toHaveLength(1)
  const [assessment, category] = await Promise.all([
    records.idOf('assessments', '[title][equals]=Housing%20needs'),
    records.idOf('file-categories', '[name][equals]=Military'),
  ])
  await set({ fileCategories: [category], requestableAssessments: [assessment], roiText: TEXT })
  expect(await offered(/Assessments/, 'Assessment', 'Housing needs')).toEqual(['Housing needs'])
  expect(await offered(/Documents/, 'Category', 'Military')).toEqual(['Military'])

  await page.goto(`/admin/collections/agencies/${agency}`)
  for (const label of [
    'Assessments that staff may ask for',
    'File categories that staff are offered',
    'Release of Information text',
  ])
    await page.getByText(label, { exact: true }).first().waitFor()
  await page.getByText('Housing needs').first().waitFor()
  await picture(page, 'agency-settings')
  await showTheme(page, 'dark')
  await picture(page, 'agency-settings-dark')
  await page.setViewportSize({ height: 780, width: 360 })
  await picture(page, 'agency-settings-360')
}, 300_000)

test('a client signs the text that was shown; one that changed meanwhile is shown anew', async () => {
  await set({ roiText: TEXT })
  const id = await records.request(client, { type: 'roi' })
  const home = await records.atHome(client)
  await home.goto(`/portal/requests/${id}`)
  await home.getByText('Harbor Street Outreach alone.').waitFor()
  await set({ roiText: { en: 'Who shares: nobody else.', es: 'Quién comparte: nadie más.' } })
  const answer = async (): Promise<void> => {
    await home.getByRole('radio', { name: /^Yes/ }).check()
    await home.getByLabel('Your full name').fill('Selma Oakes')
    await home
      .getByRole('button', { name: /sign|send/i })
      .last()
      .click()
  }
  await answer()
  await home.getByText(CHANGED).first().waitFor()
  await home.getByText('nobody else.').waitFor()
  expect(await home.getByRole('radio', { name: /^Yes/ }).isChecked()).toBe(false)
  await expectAccessible(home)
  await picture(home, 'roi-text-changed-360')
  await answer()
  await home.waitForURL(/notice=sent/)
  await home.getByText('nobody else.').waitFor()
  await picture(home, 'roi-text-signed-360')
}, 300_000)
