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
  const { ask, page } = await openPanel(browser, 'grace.kim@harbor.example')
  await page.setViewportSize(DESKTOP)
  await page.goto('/admin/collections/resources')
  await page.getByRole('button', { exact: true, name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'IMPORT PLACES' })
  const button = (name: string) => dialog.getByRole('button', { name })
  const sample = await readFile(SAMPLE, 'utf8')
  const chooseFile = (text = sample): Promise<void> =>
    dialog
      .getByLabel('Files')
      .setInputFiles({ buffer: Buffer.from(text), mimeType: '', name: 'services.json' })
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

  // A place is edited by hand, then the file says something new of it and of another
  const { docs } = await ask<{ docs: { id: string }[] }>(
    'GET',
    '/resources?where[externalID][equals]=E2E directory:svc-line',
  )
  const [line] = docs
  await ask('PATCH', `/resources/${line?.id}`, { description: 'Ours' })
  await page.reload()
  await page.getByRole('button', { exact: true, name: 'Import' }).click()
  await chooseFile(sample.replace('Somebody to talk to', 'Listens').replace('soap', 'towels'))
  await known.selectOption('E2E directory')
  await button('SHOW WHAT WOULD CHANGE').click()
  await dialog.getByRole('listitem').getByText('Places that change: 1').waitFor()
  await dialog.getByText('Edited by hand here: 1').waitFor()
  const takes = dialog.getByRole('checkbox', { name: /what there is/ })
  await takes.check({ force: true })
  expect(await look({ name: 'import-edited', page, scopes, wide: true })).toEqual([])
  await button('IMPORT 2 PLACES').click()
  await dialog.getByText('Changed: 2').waitFor()
  await button('Done').click()
  await page.context().close()
}, 60_000)
