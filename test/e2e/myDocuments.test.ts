import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pdf } from '../support/files.js'
import { openRecords, type Records } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  follow,
  openBrowser,
  openPage,
  PHONE,
  picture,
} from './support.js'

let browser: Browser
let page: Page
let plain: Page
let records: Records
let client: string

beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
  client = await records.newConnected()
  page = await records.atHome(client)
  // The same person where no script runs: no second code is mailed
  const storageState = await page.context().storageState()
  plain = await openPage(browser, { javaScriptEnabled: false, storageState, viewport: PHONE })
}, 300_000)
afterAll(() => browser.close())

const look = async (at: Page, name: string): Promise<void> => {
  await expectNoSidewaysScroll(at)
  await picture(at, `client-${name}`)
  if (at !== page) return
  await expectAccessible(at)
  await at.setViewportSize(DESKTOP)
  await expectAccessible(at)
  await picture(at, `client-${name}-desktop`)
  await at.setViewportSize(PHONE)
}

/** Of a camera: many pixels, none like the other, so that it weighs what a photo does. */
const largePhoto = () =>
  sharp({
    create: {
      background: '#888',
      channels: 3,
      height: 2250,
      noise: { mean: 128, sigma: 40, type: 'gaussian' },
      width: 3000,
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer()

type Stored = { docs: { filesize: number; height?: number; mimeType: string; name: string }[] }
const stored = async (): Promise<Stored['docs']> =>
  (
    await records.ask<Stored>(
      'GET',
      `/client-documents?depth=0&sort=-createdAt&where[client][equals]=${client}`,
    )
  ).docs

describe('a document that nobody asked for', () => {
  test('is looked at first, made smaller, turned and sent as one PDF, after the line was lost', async () => {
    await page.goto('/portal/documents')
    await look(page, 'documents-empty')
    await follow(page, page.getByRole('link', { name: 'Send a document' }))
    await look(page, 'documents-send')
    const files = page.locator('#field-file')
    await files.setInputFiles({ buffer: Buffer.from('MZ'), mimeType: '', name: 'setup.exe' })
    await page.getByText('setup.exe: We cannot take this kind of file.').waitFor()
    const photo = await largePhoto()
    await files.setInputFiles([
      { buffer: photo, mimeType: 'image/jpeg', name: 'front.jpg' },
      { buffer: pdf(), mimeType: 'application/pdf', name: 'back.pdf' },
    ])
    await page.getByRole('button', { name: 'Turn page 1' }).click()
    await page.getByRole('button', { name: 'Move page 2 up' }).click()
    await page.getByLabel(/^Name/).fill('Letter from my landlord')
    await page.getByLabel(/Make one document/).check()
    await look(page, 'documents-pages')
    let [announced, broken] = [0, 0]
    await page.route(/\/api\/portal\/uploads/, (route) => {
      const { 'upload-length': length = '0' } = route.request().headers()
      announced += Number(length)
      const breaks = route.request().method() === 'PATCH' && broken === 0
      if (!breaks) return route.continue()
      broken += 1
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Send 2 pages' }).click()
    // By itself, as soon as the line is back
    await page.getByText('The connection is gone.').waitFor()
    await page.waitForURL(/\/documents\?notice=sent/)
    expect([broken, announced > 0, announced < photo.byteLength]).toEqual([1, true, true])
    await page.unroute(/\/api\/portal\/uploads/)
    await page.getByText('Your care team knows and can see it now.').waitFor()
    expect(await stored()).toMatchObject([
      { mimeType: 'application/pdf', name: 'Letter from my landlord' },
    ])
  }, 300_000)

  test('is taken back while it is new', async () => {
    await page.getByRole('link', { name: /Letter from my landlord/ }).click()
    await page.getByRole('button', { name: 'Take it back' }).waitFor()
    await look(page, 'document')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Nobody can open it any more.').waitFor()
    expect(await page.getByText('You took it back').count()).toBeGreaterThan(0)
  })

  test('is sent and taken back without scripts too', async () => {
    await plain.goto('/portal/documents/send')
    await plain.getByLabel(/^Name/).fill('My lease')
    await plain.locator('main button.pcp-button[type=submit]').click()
    await plain.getByText('There is a problem').first().waitFor()
    expect(await plain.getByLabel(/^Name/).inputValue()).toBe('My lease')
    await look(plain, 'documents-send-nojs')
    await plain
      .locator('#field-file')
      .setInputFiles({ buffer: pdf(), mimeType: 'application/pdf', name: 'lease.pdf' })
    await plain.locator('main button.pcp-button[type=submit]').click()
    await plain.waitForURL(/\/documents\?notice=sent/)
    await plain.getByRole('link', { name: /My lease/ }).click()
    await plain.getByRole('button', { name: 'Take it back' }).click()
    await plain.getByText('Nobody can open it any more.').waitFor()
    expect(await plain.getByText('You took it back').count()).toBeGreaterThan(1)
  })
})

describe('your privacy', () => {
  test('a release is signed unasked, read again and taken back', async () => {
    await page.goto('/portal/privacy')
    await look(page, 'privacy-empty')
    await follow(page, page.getByRole('link', { name: 'Read it and answer' }))
    await look(page, 'privacy-sign')
    await page.getByLabel('Yes, I give permission').check()
    await page.getByLabel('Your full name').fill('Orla Quinn')
    await page.getByRole('button', { name: 'Sign and send' }).click()
    await page.getByText('Signed. Thank you!').waitFor()
    await look(page, 'privacy')
    await follow(page, page.getByRole('link', { name: /See what you signed/ }))
    await look(page, 'release')
    const file = await page.request.get(
      (await page.getByRole('link', { name: 'Get a copy as a PDF' }).getAttribute('href')) ?? '',
    )
    expect(file.headers()['content-type']).toBe('application/pdf')
    await page.getByRole('link', { name: 'Take this permission back' }).click()
    await page.getByText('Nobody may treat you worse').waitFor()
    await look(page, 'release-take-back')
    await page.getByRole('button', { name: 'Take my permission back' }).click()
    await page.getByText('You took your permission back.').waitFor()
    expect(await page.getByText('Active', { exact: true }).count()).toBe(0)
    await look(page, 'privacy-taken-back')
    await follow(page, page.getByRole('link', { name: /Who opened your information/ }))
    await look(page, 'privacy-opened')
  }, 300_000)

  test('and all of that without scripts', async () => {
    await plain.goto('/portal/privacy/sign')
    await plain.getByLabel('Yes, I give permission').check()
    await plain.getByLabel('Your full name').fill('Orla Quinn')
    await plain.getByRole('button', { name: 'Sign and send' }).click()
    await plain.getByText('Signed. Thank you!').waitFor()
    await plain
      .getByRole('link', { name: /See what you signed/ })
      .first()
      .click()
    await plain.getByRole('link', { name: 'Take this permission back' }).click()
    await plain.getByRole('button', { name: 'Take my permission back' }).click()
    await plain.getByText('You took your permission back.').waitFor()
    expect(await plain.getByText('Active', { exact: true }).count()).toBe(0)
    await look(plain, 'privacy-nojs')
  })
})
