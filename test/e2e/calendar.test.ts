import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  asStaff,
  countMails,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
  signInStaff,
  tabTo,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const MIKE = 'mike@client.example'
const WEEK = '?week=2027-03-14&show=week'

const openCalendar = async (page: Page, where = ''): Promise<void> => {
  await page.goto(`/admin/calendar${where}`)
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor()
  await page.locator('.pcp-admin-calendar__grid').waitFor()
}

const event = (page: Page, name: RegExp) =>
  page.locator('.pcp-admin-calendar__event').filter({ hasText: name })

/** Schedules an appointment with somebody by the button, on a day in the week that is shown. */
const schedule = async (page: Page, who: string, startsAt: string): Promise<void> => {
  await page.getByRole('button', { name: 'Schedule appointment' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Schedule appointment' })
  await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill(who)
  await dialog
    .getByRole('button', { name: /^Choose / })
    .first()
    .click()
  await dialog.getByLabel(/^Start/).fill(startsAt)
  await dialog.getByRole('button', { exact: true, name: 'Schedule appointment' }).click()
}

test('A Calendar managed by your care team: the week from Sunday, schedule, conflict, move and cancel; the client is told each time', async () => {
  const page = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(page)
  await openCalendar(page, WEEK)
  // Clocks are put forward on that Sunday: the week is whole all the same
  await page.getByRole('heading', { name: /Mar 14 – 20, 2027/ }).waitFor()
  const days = page.getByRole('columnheader')
  await expect.poll(async () => (await days.allInnerTexts()).join(' ')).toMatch(/Sun.*14/s)

  const mails = await countMails(MIKE)
  await schedule(page, 'turner mike', '2027-03-16T10:00')
  await page.getByText('Appointment scheduled').waitFor()
  await event(page, /Mike Turner/).waitFor()
  expect((await nextMail(MIKE, mails)).text).not.toMatch(/10:00|Ana/)

  // The same hour again: it is shown, and done all the same where somebody insists
  await schedule(page, 'hernandez', '2027-03-16T10:15')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Conflict: Mike Turner/).waitFor()
  await dialog.getByText('This time is not free any more.').waitFor()
  await dialog.getByRole('button', { name: 'Schedule anyway' }).click()
  await event(page, /Conflict/)
    .first()
    .waitFor()
  expect(await event(page, /Conflict/).count()).toBe(2)
  await picture(page, 'staff-calendar')

  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme)
    await expectAccessible(page, '.pcp-admin-calendar')
  }
  await showTheme(page, 'light')

  await event(page, /Mike Turner/).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/^Start/)
    .fill('2027-03-17T15:00')
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click()
  await page.getByText('Appointment moved').waitFor()
  await nextMail(MIKE, mails + 1)
  await event(page, /^(?!.*Conflict).*Mike Turner/s).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel appointment' }).click()
  await page.getByText('Appointment canceled').waitFor()
  await nextMail(MIKE, mails + 2)
  await expect.poll(() => event(page, /Mike Turner/).count()).toBe(0)
  await page.context().close()
}, 240_000)

test('Add new slot: frequency, count or end, interval, dates and duration; by keyboard; a time is taken back', async () => {
  const page = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(page)
  await openCalendar(page, '?week=2027-10-31&show=week')
  await tabTo(page, page.getByRole('button', { name: 'Add new slot' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add new slot' })
  await dialog.getByLabel(/^Start from/).fill('2027-10-31T10:00')
  await dialog.getByLabel('Count').fill('2')
  // Filling one hides the other
  expect(await dialog.getByLabel('End on').count()).toBe(0)
  await dialog.getByText('Dates: 2').waitFor()
  // Clocks are put back between the two: ten stays ten
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Sun, Oct 31, 10:00/),
    expect.stringMatching(/Sun, Nov 7, 10:00/),
  ])
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByLabel('Count').press('Enter')
  await page.getByText('Times are offered').waitFor()
  await tabTo(page, event(page, /Offered time/).first())
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog', { name: 'Offered time' })
    .getByText(/Oct 31, 10:00/)
    .waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Times are removed').waitFor()
  await expect.poll(() => event(page, /Offered time/).count()).toBe(0)
  await page.context().close()
}, 240_000)

test('on a phone it is a list, in Spanish too; who has no client management is told so and refused', async () => {
  const made = await asStaff('/portal/appointment-slots', {
    minutes: 30,
    startsAt: '2027-06-15T10:00',
  })
  expect(made.status).toBe(201)
  const page = await openPage(browser, { viewport: PHONE })
  await signInStaff(page)
  await page
    .context()
    .addCookies([{ name: 'payload-lng', url: new URL(page.url()).origin, value: 'es' }])
  await page.goto('/admin/calendar?week=2027-06-13')
  await page.getByRole('heading', { level: 1, name: 'Calendario' }).waitFor()
  await event(page, /Hora ofrecida/).waitFor()
  await expectNoSidewaysScroll(page)
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme)
    await expectAccessible(page, '.pcp-admin-calendar')
  }
  const cut = await event(page, /Hora ofrecida/)
    .locator('div')
    .evaluateAll((parts) =>
      parts.filter((part) => getComputedStyle(part).whiteSpace === 'nowrap').map(String),
    )
  expect(cut, 'a long name goes on below').toEqual([])
  await picture(page, 'staff-calendar-phone-es')
  await page.context().close()

  const other = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(other, 'tom.bauer@harbor.example')
  await other.goto('/admin/calendar')
  await other.getByText(/You need “Customer Portal Client Management”/).waitFor()
  // From the page: without its origin the server would not know who asks
  expect(await other.evaluate(async () => (await fetch('/api/portal/calendar')).status)).toBe(403)
  await other.context().close()
}, 240_000)
