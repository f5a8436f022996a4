import { readFile } from 'node:fs/promises'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { look } from './panelViews.js'
import { DESKTOP, openBrowser, openPanel } from './support.js'

const SAMPLE = new URL('../../dev/public/hsds-sample.json', import.meta.url)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a super user imports a directory: first what would change, then what was done; again there is nothing to do', async () => {
  const { page } = await openPanel(browser, 'grace.kim@harbor.example')
  await page.setViewportSize(DESKTOP)
  await page.goto('/admin/collections/resources')
  await page.getByRole('button', { exact: true, name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'IMPORT PLACES' })
  const button = (name: string) => dialog.getByRole('button', { name })
  const chooseFile = async (): Promise<void> =>
    dialog
      .getByLabel('Files')
      .setInputFiles({ buffer: await readFile(SAMPLE), mimeType: '', name: 'services.json' })
  const known = dialog.getByRole('combobox', { name: 'Where the data is from' })
  await button('SHOW WHAT WOULD CHANGE').click()
  await dialog.getByText('Choose one file or more first.').waitFor()
  await chooseFile()
  if (await known.isVisible()) await known.selectOption('')
  await dialog.getByRole('textbox').fill('E2E directory')
  const scopes = ['[role="dialog"]']
  expect(await look({ name: 'import-choose', page, scopes, wide: true })).toEqual([])
  await button('SHOW WHAT WOULD CHANGE').click()
  await dialog.getByRole('listitem').getByText('New places: 5').waitFor()
  for (const part of ['Rows with something wrong: 1', 'Kinds of help in the file: 5'])
    await dialog.getByText(part).click()
  expect(await look({ name: 'import-preview', page, scopes, wide: true })).toEqual([])
  await button('IMPORT 5 PLACES').click()
  await dialog.getByText('Added: 5').waitFor()
  expect(await look({ name: 'import-done', page, scopes, wide: true })).toEqual([])
  await button('Done').click()
  await page
    .getByRole('link', { name: /Hot lunch/ })
    .first()
    .waitFor()

  await page.reload()
  await page.getByRole('button', { exact: true, name: 'Import' }).click()
  await chooseFile()
  await known.selectOption('E2E directory')
  await button('SHOW WHAT WOULD CHANGE').click()
  await dialog.getByText('There is nothing to import').waitFor()
  await page.context().close()
}, 60_000)
