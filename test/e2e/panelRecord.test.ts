import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPanel, picture } from './support.js'

let browser: Browser
let page: Page
let ask: Awaited<ReturnType<typeof openPanel>>['ask']
beforeAll(async () => {
  browser = await openBrowser()
  ;({ ask, page } = await openPanel(browser))
})
afterAll(() => browser.close())

type Row = { filename: string; id: string; name: string; phone: null | string }

test('a number that changes while staff type another one is told at the field, and saving goes on', async () => {
  const { doc } = await ask<{ doc: Row }>('POST', '/clients', {
    firstName: 'Nia',
    lastName: 'Number',
    phone: '+19095550143',
  })
  await page.goto(`/admin/collections/clients/${doc.id}`)
  const phone = page.locator('[name="phone"]')
  await phone.waitFor()
  // The card is there, so the page hears what changes
  await page.getByText('Not Connected').first().waitFor()
  const looked = page.waitForResponse((answer) =>
    (answer.request().postData() ?? '').includes('909 555 0177'),
  )
  await phone.fill('909 555 0177')
  // After that the panel of Payload does not look whether somebody saved meanwhile
  await looked
  await ask('PATCH', `/clients/${doc.id}`, { phone: '+19095550188' })
  await page.evaluate('window.dispatchEvent(new Event("focus"))')
  const notice = page.getByText(/^Phone has just been changed to \(909\) 555-0188\./)
  await notice.waitFor()
  await picture(page, 'changed-meanwhile')
  expect(await phone.inputValue()).toBe('909 555 0177')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await notice.waitFor({ state: 'hidden' })
  expect((await ask<Row>('GET', `/clients/${doc.id}`)).phone).toBe('+19095550177')
  // What is typed next is typed over their own
  await phone.fill('909 555 0199')
  expect(await page.getByText(/has just been/).count()).toBe(0)
})

test('the page of a document is headed by its name, and so is its file', async () => {
  const { docs } = await ask<{ docs: [Row] }>('GET', '/client-documents?limit=1')
  const { filename, id, name } = docs[0]
  expect(filename).toMatch(/^[\da-f-]{36}\./)
  await page.goto(`/admin/collections/client-documents/${id}`)
  const file = page.locator('.file-details').getByRole('link', { name })
  await file.waitFor()
  await picture(page, 'document-page')
  expect(await file.getAttribute('href')).toContain(`/client-documents/file/${filename}`)
  for (const heading of ['h1', '.step-nav'])
    expect(await page.locator(heading).first().innerText()).toContain(name)
  await page.goto('/admin/collections/client-documents')
  await page.locator('table').getByText(name).first().waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/[\da-f]{8}-[\da-f]{4}-4/)
})
