import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DEMO_PASSWORD, DESKTOP, openBrowser, openPage, picture } from './support.js'

/** West and east of everything: no hour of UTC is the same day on the clocks of both. */
const ZONES = ['America/Los_Angeles', 'Pacific/Auckland'] as const
/** In Auckland's summer, thirteen hours ahead, and in Los Angeles' winter. */
const BIRTHDAY = 'Jan 3, 1990'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The admin panel as somebody sees it whose clock is there. */
const staffIn = async (timezoneId: string): Promise<Page> => {
  const page = await openPage(browser, { timezoneId, viewport: DESKTOP })
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill('ana.ruiz@harbor.example')
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(/\/admin$/)
  return page
}

const birth = (page: Page) => page.locator('#field-dateOfBirth input')

/** What is stored, over the API of whoever is signed in on the page. */
const stored = (page: Page, path: string): Promise<Record<string, unknown>> =>
  page.evaluate(`fetch('/api${path}').then((answer) => answer.json())`)

describe.each(ZONES)('a birthday typed in %s', (zone) => {
  const other = ZONES.find((one) => one !== zone) ?? zone
  const lastName = `Born-${zone.replace('/', '-')}`

  test('is the same day there, elsewhere and in the list', async () => {
    const page = await staffIn(zone)
    await page.goto('/admin/collections/clients/create')
    await page.locator('#field-firstName').fill('Day')
    await page.locator('#field-lastName').fill(lastName)
    await birth(page).fill(BIRTHDAY)
    await birth(page).press('Tab')
    await expect.poll(() => birth(page).inputValue()).toBe(BIRTHDAY)
    await page.locator('#action-save').click()
    await page.waitForURL(/\/clients\/[\w-]{20,}/)
    await expect.poll(() => birth(page).inputValue()).toBe(BIRTHDAY)
    await picture(page, `birthday-${zone.replace('/', '-')}`)
    const [id = ''] = /[\w-]{20,}/.exec(page.url()) ?? []
    expect((await stored(page, `/clients/${id}`)).dateOfBirth).toBe('1990-01-03T12:00:00.000Z')

    for (const where of [zone, other]) {
      const seen = where === zone ? page : await staffIn(where)
      await seen.goto(`/admin/collections/clients/${id}`)
      await expect.poll(() => birth(seen).inputValue(), { message: where }).toBe(BIRTHDAY)
      // Found by its date, and shown in the list
      await seen.goto(
        `/admin/collections/clients?where[or][0][and][0][dateOfBirth][equals]=1990-01-03&where[or][0][and][1][id][equals]=${id}`,
      )
      const cell = seen.locator('td.cell-dateOfBirth')
      await expect.poll(() => cell.allInnerTexts(), { message: where }).toEqual([BIRTHDAY])
      if (seen !== page) await seen.context().close()
    }

    // Another day, clicked in the calendar
    await page.goto(`/admin/collections/clients/${id}`)
    await birth(page).click()
    await page.getByLabel(/January 9th, 1990/).click()
    await expect.poll(() => birth(page).inputValue()).toBe('Jan 9, 1990')
    await page.locator('#action-save').click()
    await expect
      .poll(async () => (await stored(page, `/clients/${id}`)).dateOfBirth)
      .toBe('1990-01-09T12:00:00.000Z')
    expect(await birth(page).inputValue()).toBe('Jan 9, 1990')
    await page.context().close()
  })

  test('is refused beside its field where it makes no sense', async () => {
    const page = await staffIn(zone)
    await page.goto('/admin/collections/clients/create')
    await page.locator('#field-firstName').fill('Day')
    await page.locator('#field-lastName').fill('Tomorrow')
    await birth(page).fill('Jan 3, 2099')
    await birth(page).press('Tab')
    await page.locator('#action-save').click()
    await page
      .getByText(/"Date of birth" is in the future\. Choose today/)
      .first()
      .waitFor()
    expect(page.url()).toMatch(/\/create$/)
    await page.context().close()
  })

  test('a due date in a request is the day that was chosen', async () => {
    const page = await staffIn(zone)
    await page.goto('/admin/collections/clients?search=Denise')
    await page
      .getByRole('link', { name: /Denise/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Send Request' }).click()
    const dialog = page.getByRole('dialog', { name: 'SEND REQUEST TO THE CUSTOMER PORTAL' })
    await dialog.getByRole('radio', { name: /Documents/ }).check({ force: true })
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.getByLabel('Category').selectOption({ label: 'Person Identification' })
    // Another one in each zone: what is pending already is warned of
    await dialog.getByLabel('Predefined Name').selectOption({ label: 'Other' })
    await dialog.getByLabel('Other Name').fill(`Paper of ${zone}`)
    await dialog.getByLabel('Due Date (optional)').fill('2020-01-03')
    await dialog.getByRole('button', { name: 'SEND REQUEST' }).click()
    await dialog.getByText(/"Due date" is in the past\. Choose today/).waitFor()
    await dialog.getByLabel('Due Date (optional)').fill('2098-12-31')
    await dialog.getByRole('button', { name: 'SEND REQUEST' }).click()
    await dialog.getByText('The request was sent.').waitFor()
    const { docs } = await stored(page, '/portal-requests?sort=-requestedAt&limit=1')
    expect(docs).toMatchObject([{ dueDate: '2098-12-31T12:00:00.000Z' }])
    await page.goto(
      '/admin/collections/portal-requests?limit=1&sort=-requestedAt&columns=["name","dueDate"]',
    )
    const cell = page.locator('td.cell-dueDate')
    await expect.poll(() => cell.allInnerTexts()).toEqual(['Dec 31, 2098'])
    await page.context().close()
  })
})
