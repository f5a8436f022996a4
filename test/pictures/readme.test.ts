/** `npm run pictures`: the pictures that README opens with, made from the demo. */
import path from 'node:path'

import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DESKTOP, openBrowser, openPage, openPanel, PHONE, signInClient } from '../e2e/support.js'

const FOLDER = path.resolve(import.meta.dirname, '../../docs/pictures')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** 256 colours are enough for an interface, and a third of the bytes. */
const expectPicture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)')
  const shot = await page.screenshot({ animations: 'disabled' })
  const { size } = await sharp(shot)
    .png({ colours: 256, effort: 10, palette: true })
    .toFile(path.join(FOLDER, `${name}.png`))
  expect(size).toBeGreaterThan(0)
}

test('staff: card, inbox, calendar', async () => {
  const { ask, page } = await openPanel(browser)
  await page.setViewportSize(DESKTOP)
  const { docs } = await ask<{ docs: { id: number | string }[] }>(
    'GET',
    '/clients?where[lastName][equals]=Turner&depth=0',
  )
  await page.goto(`/admin/collections/clients/${docs[0]?.id}`)
  await page.locator('section.pcp-admin-card').getByText('Connected').first().waitFor()
  await page.locator('section.pcp-admin-card').getByRole('row').nth(1).waitFor()
  await expectPicture(page, 'card')

  await page.goto('/admin/inbox?show=all')
  await page
    .locator('.pcp-admin-inbox')
    .getByRole('button', { name: /Mike Turner/ })
    .first()
    .click()
  await page.locator('.pcp-admin-talk__message').first().waitFor()
  await expectPicture(page, 'inbox')

  await page.goto('/admin/calendar?show=week')
  await page.locator('.pcp-admin-calendar__grid').waitFor()
  await page.locator('.pcp-admin-calendar__event').first().waitFor()
  await expectPicture(page, 'calendar')
  await page.context().close()
})

test.each([
  ['portal-home', 'mike@client.example', '/portal'],
  ['portal-requests', 'maria@client.example', '/portal/requests'],
])('a client on a phone: %s', async (name, email, path) => {
  const page = await openPage(browser, { deviceScaleFactor: 2, viewport: PHONE })
  await signInClient(page, { email })
  await page.goto(path)
  await expectPicture(page, name)
  await page.context().close()
})
