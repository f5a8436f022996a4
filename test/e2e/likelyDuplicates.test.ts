import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords } from './clientRecord.js'
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
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('who writes down a client who is there is shown that one, and can open it instead', async () => {
  const records = await openRecords(browser)
  const known = await records.newClient({
    dateOfBirth: '1969-07-21',
    firstName: 'Zoë',
    lastName: 'Twice',
    ssn: '219-09-9961',
  })
  const { page } = records
  await page.goto('/admin/collections/clients/create')
  await page.locator('#field-firstName').fill('zoe')
  await page.locator('#field-lastName').fill('Twyce')
  expect(await page.locator('.pcp-admin-duplicates__found').count()).toBe(0)
  await page.locator('#field-ssn').fill('219-09-9961')
  const found = page.locator('.pcp-admin-duplicates__found')
  await found.getByText('The same Social Security number').waitFor()
  await page.locator('#field-ssn').fill('')
  await found.waitFor({ state: 'detached' })
  const day = page.locator('#field-dateOfBirth input').first()
  await day.fill('07/21/1969')
  await day.press('Enter')
  await found.getByText('The same date of birth and a similar name').waitFor()
  expect(await found.innerText()).toContain('Zoë Twice')
  for (const [name, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(page, theme)
      await expectAccessible(page, '.pcp-admin-duplicates')
      await picture(page, `staff-duplicates-${name}-${theme}`)
    }
    await expectNoSidewaysScroll(page)
  }
  await found.getByRole('link', { name: /^Open that one instead.*Zoë Twice/ }).click()
  // Payload asks whoever leaves what they typed
  const leave = page.getByRole('button', { name: 'Leave anyway' })
  await leave.or(page.locator('.pcp-admin-head__facts')).first().waitFor()
  if (await leave.isVisible()) await leave.click()
  await page.waitForURL((url) => url.pathname.endsWith(known))
  await page.context().close()
}, 300_000)
