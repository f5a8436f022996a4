import sharp from 'sharp'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { heic, photo } from '../support/files.js'
import {
  DESKTOP,
  expectAccessible,
  openBrowser,
  openPanel,
  PHONE,
  picture,
  showTheme,
} from './support.js'

type Panel = Awaited<ReturnType<typeof openPanel>>

let browser: Browser
let panel: Panel
let page: Page
let client: string
beforeAll(async () => {
  browser = await openBrowser(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  )
  panel = await openPanel(browser)
  ;({ page } = panel)
  const { doc } = await panel.ask<{ doc: { id: string } }>('POST', '/clients', {
    firstName: 'Flora',
    lastName: 'Foto',
  })
  client = doc.id
  await page.goto(`/admin/collections/clients/${client}`)
  await page.locator('.pcp-admin-head__facts').waitFor()
})
afterAll(() => browser.close())

const head = (): Locator => page.locator('.pcp-admin-head')
const dialog = (): Locator => page.getByRole('dialog', { name: 'CLIENT PHOTO' })
const open = async (): Promise<void> => {
  await head()
    .getByRole('button', { name: /(?:New|Change) photo/ })
    .click()
  await dialog().waitFor()
}
/** Path of the photo below the API, as the head has it. */
const stored = async (): Promise<null | string> =>
  (await panel.ask<{ photo: null | string }>('GET', `/portal/clients/${client}/head`)).photo
const storedPicture = async () => {
  const path = await stored()
  const answer = await page.request.get(`/api${path}`, {
    headers: { origin: new URL(page.url()).origin },
  })
  return sharp(await answer.body())
}
const choose = async (name: string, buffer: Buffer): Promise<void> => {
  await dialog()
    .locator('input[type=file]')
    .first()
    .setInputFiles({ buffer, mimeType: 'application/octet-stream', name })
}
const save = async (): Promise<void> => {
  await dialog().getByRole('button', { name: 'SAVE PHOTO' }).click()
  await expect.poll(() => dialog().count()).toBe(0)
  await head().locator('.pcp-admin-photo__image').waitFor()
}

test('a picture is chosen, cropped to a square by keyboard and saved; the head shows it', async () => {
  await open()
  // Blue on the left, red on the right
  const left = await sharp({ create: { background: '#00f', channels: 3, height: 300, width: 300 } })
    .extend({ background: '#f00', right: 300 })
    .png()
    .toBuffer()
  await choose('both.png', left)
  const cropper = dialog().getByRole('application')
  await cropper.waitFor()
  await picture(page, 'record-photo-crop')
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme)
    await expectAccessible(page, '[role=dialog]')
  }
  await cropper.focus()
  // The picture goes to the left, so that its right half is in the frame
  for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowLeft')
  await save()
  const { dominant } = await (await storedPicture()).stats()
  expect(dominant.r).toBeGreaterThan(200)
  const { format, height, width } = await (await storedPicture()).metadata()
  expect([format, width === height]).toEqual(['jpeg', true])
  await picture(page, 'record-photo')
})

test('it is taken with the camera of the device', async () => {
  const before = await stored()
  await open()
  await dialog().getByRole('button', { name: 'Take a photo' }).click()
  const take = dialog().getByRole('button', { name: 'Take it now' })
  await expect.poll(() => take.isEnabled()).toBe(true)
  await expectAccessible(page, '[role=dialog]')
  await page.waitForTimeout(500)
  await take.click()
  await dialog().getByRole('application').waitFor()
  await save()
  expect(await stored()).not.toBe(before)
})

test('a HEIC, which this browser cannot show, is taken and cropped after it arrived', async () => {
  const before = await stored()
  await open()
  await choose('IMG_0001.HEIC', heic())
  await expect.poll(stored).not.toBe(before)
  await dialog().getByRole('application').waitFor()
  await save()
  const { height, width } = await (await storedPicture()).metadata()
  expect(width).toBe(height)
})

test('what is no picture is refused in words, and the photo stays', async () => {
  const before = await stored()
  await open()
  await choose('paper.pdf', Buffer.from('%PDF-1.4\n%%EOF'))
  await dialog().getByRole('alert').getByText(/\w/).waitFor()
  await dialog().getByRole('button', { name: 'Close' }).click()
  expect(await stored()).toBe(before)
})

test('Files does not list it, on a phone it is changed as well, and it is removed', async () => {
  await page.setViewportSize(PHONE)
  await page.goto(`/admin/collections/clients/${client}/files`)
  await page.locator('.pcp-admin-photo__image').waitFor()
  await page.getByText('No files yet').waitFor()
  await open()
  await choose('face.jpg', await photo('jpeg', 640, 480))
  await dialog().getByRole('application').waitFor()
  await picture(page, 'record-photo-crop-360')
  await save()
  await open()
  await dialog().getByRole('button', { name: 'Remove the photo' }).click()
  await expect.poll(() => dialog().count()).toBe(0)
  await expect.poll(stored).toBeNull()
  await head().getByRole('button', { name: 'New photo' }).waitFor()
  await page.setViewportSize(DESKTOP)
})
