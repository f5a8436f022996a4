import { readFile } from 'node:fs/promises'

import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DESKTOP, openBrowser, openPage, PHONE, picture, signInStaff, tabTo } from './support.js'
import { look } from './panelViews.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const openReports = async (page: Page, where = ''): Promise<void> => {
  await page.goto(`/admin/portal-reports${where}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const table = (page: Page, name: string) => page.getByRole('table', { name })
const numberIn = async (page: Page, name: string, row: string): Promise<number> =>
  Number(
    await table(page, name)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { exact: true, name: row }) })
      .getByRole('cell')
      .first()
      .innerText(),
  )

test('how it went: five tables with their charts, other days by button and by keyboard, and the file', async () => {
  const page = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(page)
  await page.goto('/admin')
  await page.locator('.nav-toggler:visible').first().click()
  await page.getByRole('link', { exact: true, name: 'Reports' }).click()
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  for (const name of [
    'Invitations',
    'Requests',
    'Messages of clients',
    'Mails that failed',
    'Active accounts',
  ])
    await table(page, name).waitFor()
  const month = await numberIn(page, 'Invitations', 'Sent')
  await page.getByRole('button', { name: 'This year' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toMatch(/-01-01$/)
  await expect.poll(() => numberIn(page, 'Invitations', 'Sent')).toBeGreaterThanOrEqual(month)
  expect(await look({ name: 'reports', page, scopes: ['.pcp-admin-reports'] })).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download for spreadsheets (CSV)' }).click()
  const rows: Record<string, string>[] = parse(await readFile(await (await download).path()), {
    bom: true,
    columns: true,
  })
  const sent = rows.find(
    ({ Figure, Row, Table }) => Table === 'Invitations' && Row === 'Sent' && Figure === 'Number',
  )
  const year = Number(sent?.Value)
  expect(year).toBeGreaterThan(0)
  // What stood there before stays until the new figures are in
  await expect.poll(() => numberIn(page, 'Invitations', 'Sent')).toBe(year)

  // A day of one's own, by keyboard alone, then back
  const first = page.getByLabel('First day')
  await tabTo(page, first)
  await first.fill('2026-01-05')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-01-05')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toMatch(/-01-01$/)

  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'This year' }).isVisible()).toBe(false)
  expect(await table(page, 'Invitations').isVisible()).toBe(true)
  await picture(page, 'staff-reports-print')
  await page.context().close()
}, 240_000)

test('a super user of the installation chooses the agency; on a phone in Spanish; who has no client management is told so and refused', async () => {
  const root = await openPage(browser, { viewport: PHONE })
  await signInStaff(root, 'admin@harbor.example')
  await root
    .context()
    .addCookies([{ name: 'payload-lng', url: new URL(root.url()).origin, value: 'es' }])
  await openReports(root)
  expect(await root.getByRole('table').count()).toBe(0)
  const agencies = root.getByLabel('Agencia')
  await expect.poll(() => agencies.locator('option').count()).toBeGreaterThan(1)
  await agencies.selectOption({ index: 1 })
  await table(root, 'Invitaciones').waitFor()
  await picture(root, 'staff-reports-phone-es')
  await root.context().close()

  const other = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(other, 'tom.bauer@harbor.example')
  await openReports(other)
  await other.getByText(/You need “Customer Portal Client Management”/).waitFor()
  expect(await other.getByRole('link', { exact: true, name: 'Reports' }).count()).toBe(0)
  expect(await other.evaluate(async () => (await fetch('/api/portal/reports')).status)).toBe(403)
  await other.context().close()
}, 240_000)
