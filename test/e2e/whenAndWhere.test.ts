import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  LOOKS,
  openBrowser,
  openPage,
  PHONE,
  picture,
  tabTo,
} from './support.js'

let browser: Browser
let records: Records
let client: string
let signedIn: NonNullable<BrowserContextOptions['storageState']>
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
  const { user } = await records.ask<{ user: { id: number | string } }>('GET', '/users/me')
  client = await records.newConnected({ careTeam: [user.id] })
  const home = await records.atHome(client)
  signedIn = await home.context().storageState()
  await home.context().close()
}, 300_000)
afterAll(() => browser.close())

const looksRight = async (page: Page, name: string): Promise<void> => {
  for (const [viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // axe is a script itself: without scripts the same page is looked at
    if (!name.endsWith('-plain')) await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, `${name}-${viewport.width}-${colorScheme}`)
  }
  await page.setViewportSize(PHONE)
}

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  const open = async (path: string): Promise<Page> => {
    const page = await openPage(browser, {
      javaScriptEnabled,
      storageState: signedIn,
      viewport: PHONE,
    })
    await page.goto(`/portal${path}`)
    return page
  }
  const name = (of: string): string => `${of}-${javaScriptEnabled ? 'script' : 'plain'}`

  test('a free time is booked, kept in a calendar of one’s own, and canceled', async () => {
    const page = await open('/calendar')
    await page.getByRole('heading', { level: 1, name: 'Schedule Appointment' }).waitFor()
    await looksRight(page, name('calendar'))
    await page.locator('a.pcp-time:not(.pcp-time--mine)').first().click()
    await page.getByRole('heading', { level: 1, name: 'Book this time?' }).waitFor()
    await looksRight(page, name('book-time'))
    await page.getByRole('button', { name: 'Book this appointment' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your appointment' }).waitFor()
    expect(await page.getByRole('status').first().innerText()).toContain('It is booked.')
    const appointment = page.url()
    await page.getByText('Cancel this appointment').click()
    await looksRight(page, name('appointment'))
    const file = page.getByRole('link', { name: /Add to my calendar/ })
    const answer = await page.request.get((await file.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toContain('text/calendar')
    expect(await answer.text()).toContain('BEGIN:VEVENT')
    await page.getByRole('link', { name: 'Schedule Appointment' }).first().click()
    // The page opens at the week in which something is free: theirs may be in another, and stands above it
    await page
      .locator(`main a[href="${new URL(appointment).pathname}"]`)
      .first()
      .waitFor()
    await looksRight(page, name('calendar-booked'))
    // Not by Back: it shows the page as it was left, open, or anew, closed
    await page.goto(appointment)
    await page.getByText('Cancel this appointment').click()
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await page.getByText('The appointment is canceled.').waitFor()
    await page.getByText('Canceled by you').first().waitFor()
    await page.context().close()
  }, 300_000)

  test('an address for a calendar of one’s own is made, read without signing in, and ended', async () => {
    const page = await open('/calendar/address')
    await page.getByRole('button', { name: 'Make my address' }).click()
    const url = await page.getByLabel('Your address').inputValue()
    await looksRight(page, name('calendar-address'))
    const stranger = await openPage(browser, {})
    expect((await stranger.request.get(url)).headers()['content-type']).toContain('text/calendar')
    await page.getByRole('button', { name: 'End the address' }).click()
    await page.getByText('The address has ended.').waitFor()
    expect((await stranger.request.get(url)).status()).toBe(404)
    await stranger.context().close()
    await page.context().close()
  }, 300_000)
})

describe('a map', () => {
  test('is asked for, leads to places by the keyboard, and lets a place be picked', async () => {
    const page = await openPage(browser, { storageState: signedIn, viewport: PHONE })
    const tiles: Request[] = []
    page.on('request', (request) => {
      if (request.url().includes('/map-tiles/')) tiles.push(request)
    })
    // Of pins that cover each other the list has the same links, large enough: axe cannot know
    await page.goto('/portal/resources?q=Beacon')
    const show = page.getByRole('button', { name: 'Show these places on a map' })
    await show.waitFor()
    expect(tiles).toEqual([])
    await show.click()
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    expect(await tiles[0]?.headerValue('referer')).toBeNull()
    await looksRight(page, 'places-map')
    const pin = page.locator('pcp-map a.pcp-pin').last()
    const name = await pin.innerText()
    await tabTo(page, pin)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()

    await page.goto('/portal/location')
    await page.getByRole('button', { name: 'Pick the place on a map' }).click()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await looksRight(page, 'location-map')
    await page.getByRole('button', { name: 'Take the place under the pin' }).click()
    await page.getByText('We have the place from the map.').waitFor()
    await page.getByRole('button', { exact: true, name: 'Send' }).click()
    await page.getByText('Sent. Your care team can see it now.').waitFor()
    await page.getByText('Position', { exact: true }).first().waitFor()
    await page.context().close()
  }, 300_000)

  test('shows staff where a client was', async () => {
    await records.open(client, '/location')
    const { page } = records
    await page.getByRole('button', { name: 'Show these places on a map' }).click()
    await page.locator('.leaflet-tile-loaded').first().waitFor()
    await page.getByRole('link', { name: /^Current/ }).waitFor()
    await expectAccessible(page, '.pcp-admin-places-map')
    await picture(page, 'record-map')
  }, 300_000)
})
