import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, PENDING, type Records } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  showTheme,
} from './support.js'

let browser: Browser
let records: Records
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
})
afterAll(() => browser.close())

describe('staff guide, Sending Messages and Requests', () => {
  test('the Customer Portal Requests icon at the top right leads to the requests', async () => {
    const { newClient, open, page } = records
    const id = await newClient()
    await open(id)
    const icon = page.getByRole('link', { name: 'Customer Portal Requests' })
    expect(await icon.getAttribute('title')).toBe('Customer Portal Requests')
    await icon.click()
    await page.waitForURL(/\/client-portal$/)
    await page.getByRole('heading', { level: 2, name: 'Client Portal' }).waitFor()
    await expect.poll(() => page.locator('.step-nav').innerText()).toContain('Orla')
  })
})

describe('staff guide, Client Portal Tab and Client Portal Card', () => {
  const entries = (): Promise<string[]> =>
    records.page.locator('.popup-button-list__button:visible').allInnerTexts()
  const card = (): Locator => records.page.locator('section.pcp-admin-card')

  test('Available actions by status: what Add (+) and the Action Menu hold', async () => {
    const { ask, invite, newClient, open, page, register } = records
    const id = await newClient()
    const look = async (status: string, expected: string[], menu: string[]): Promise<void> => {
      await open(id, '/client-portal')
      await page.locator('.pcp-admin-portal-tab__head').getByText(status).waitFor()
      await page.getByRole('button', { exact: true, name: 'Add' }).click()
      expect(await entries()).toEqual(expected)
      await page.keyboard.press('Escape')
      for (const more of await page.getByRole('button', { name: 'Action Menu' }).all())
        await more.click()
      expect(await entries()).toEqual(menu)
    }
    await look('Not Connected', ['Send Invite'], [])
    await invite(id)
    await look('Invite Pending', ['Resend Invite', 'Cancel Invite'], [])
    await register(id)
    await look('Connected', ['Send Message', 'Send Request'], ['Disconnect'])
    await ask('POST', `/portal/clients/${id}/requests`, { type: 'location' })
    await ask('POST', `/portal/clients/${id}/disconnect`, {})
    await look('Not Connected', ['Send Invite'], [])
    // History stays readable
    await page.getByRole('row', { name: /Location/ }).waitFor()
  })

  test('Portal Status of the card: Send Invite, then Resend Invite with Send Message disabled, then Send Message and Send Request', async () => {
    const { invite, newClient, open, page, register } = records
    const id = await newClient()
    await open(id)
    await card().getByRole('button', { name: 'Send Invite' }).waitFor()
    await invite(id)
    await card().getByRole('button', { name: 'Resend Invite' }).waitFor()
    expect(await card().getByRole('button', { name: 'Send Message' }).isDisabled()).toBe(true)
    await card()
      .getByRole('button', { name: /Invite Pending/ })
      .click()
    const pending = page.getByRole('dialog', { name: PENDING })
    await pending.getByRole('button', { name: 'Cancel Invite' }).click()
    await page
      .getByRole('dialog', { name: 'CANCEL THE INVITATION?' })
      .getByRole('button', { name: 'Back' })
      .click()
    await register(id)
    await card()
      .getByRole('button', { name: /: Connected/ })
      .waitFor()
    expect(
      await card()
        .getByRole('button', { name: /Invite/ })
        .count(),
    ).toBe(0)
    for (const name of ['Send Message', 'Send Request'])
      expect(await card().getByRole('button', { name }).isEnabled()).toBe(true)
  })
})

describe('the head of a record', () => {
  test.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])(
    'has no finding, in both themes and languages (%s)',
    async (_, viewport) => {
      const { ask, newClient, open, page } = records
      const id = await newClient({
        careTeam: (await ask<{ docs: { id: number }[] }>('GET', '/users?limit=3')).docs.map(
          (user) => user.id,
        ),
        dateOfBirth: '1979-07-30',
        preferredLanguage: 'es',
        preferredName: 'Dee',
        translationAssistance: '1',
      })
      await page.setViewportSize(viewport)
      for (const lng of ['en', 'es']) {
        await page.context().addCookies([{ name: 'payload-lng', value: lng, url: page.url() }])
        await open(id)
        await page.locator('.pcp-admin-head__facts').waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await showTheme(page, colorScheme)
          await expectAccessible(page, '.doc-header')
        }
        await expectNoSidewaysScroll(page)
        await picture(page, `record-head-${lng}-${viewport.width}`)
      }
      await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: page.url() }])
      await page.setViewportSize(DESKTOP)
    },
    120_000,
  )

  test('on a phone the card comes before all fields, and the open tab is in view', async () => {
    const { newClient, open, page } = records
    const id = await newClient()
    await page.setViewportSize(PHONE)
    await open(id)
    const card = page.locator('section.pcp-admin-card')
    await card.getByRole('button', { name: 'Send Invite' }).waitFor()
    expect(await card.count()).toBe(1)
    const first = await page.locator('[name=firstName]').boundingBox()
    expect((await card.boundingBox())?.y).toBeLessThan(first?.y ?? 0)
    await open(id, '/client-portal')
    const current = page.locator('.doc-tabs [aria-current]')
    await current.waitFor()
    await expect
      .poll(async () => {
        const box = await current.boundingBox()
        return box !== null && box.x >= 0 && box.x + box.width <= PHONE.width
      })
      .toBe(true)
    await page.setViewportSize(DESKTOP)
  })

  test('the numbers on the tabs follow what is written beside the page, and by others', async () => {
    const { ask, newClient, open, page } = records
    const id = await newClient()
    await open(id, '/location')
    const tab = page.locator('.doc-tabs').getByRole('link', { name: 'Location' })
    await tab.getByText('0').waitFor()
    await page.getByRole('button', { name: 'Add new' }).click()
    const drawer = page.locator('.doc-drawer')
    await drawer.locator('[name=address]').fill('Pier 9')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('1').waitFor()
    await ask('POST', '/client-locations', { address: 'Pier 10', client: id })
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await expect.poll(() => tab.innerText()).toMatch(/2$/)
  })
})
