import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  asStaff,
  DEMO_PASSWORD,
  demoHere,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  picture,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The admin panel as a case worker of the demo has it. */
const openAdmin = async (viewport: typeof PHONE, language: 'en' | 'es'): Promise<Page> => {
  const page = await openPage(browser, { viewport })
  await page
    .context()
    .addCookies([{ name: 'payload-lng', url: demoHere().origin, value: language }])
  await page.request.post('/api/users/login', {
    data: { email: 'ana.ruiz@harbor.example', password: DEMO_PASSWORD },
  })
  return page
}

const SIZES = [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const
const SAID = {
  en: {
    marked: [
      'Fill in "First name" or another name. One name is enough.',
      'Enter a full address in "Email", such as name@example.com.',
      'Enter 9 digits such as 123-45-6789 in "Social Security number". Write X for digits that are not known.',
    ],
    save: 'Save',
  },
  es: {
    marked: [
      'Complete "Nombre" u otro nombre. Un solo nombre basta.',
      'Escriba una dirección completa en "Correo electrónico", por ejemplo nombre@ejemplo.com.',
      'Escriba 9 dígitos como 123-45-6789 en "Número de Seguro Social". Ponga X donde no se conoce el dígito.',
    ],
    save: 'Guardar',
  },
} as const

test.each(
  SIZES.flatMap(([name, size]) => [[name, size, 'en'] as const, [name, size, 'es'] as const]),
)('a record with three mistakes marks all three (%s, %j, %s)', async (name, size, language) => {
  const { marked, save } = SAID[language]
  const page = await openAdmin(size, language)
  await page.goto('/admin/collections/clients/create')
  // Payload asks the server about each change a moment after it, and takes that for the newest truth
  const looked = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/create'),
  )
  await page.locator('#field-email').fill('nora at work')
  await page.locator('#field-ssn').fill('12')
  await looked
  await page.getByRole('button', { exact: true, name: save }).click()
  await page.locator('.field-type.error').first().waitFor()
  const errors = page.locator('.field-type.error .field-error')
  await expect
    .poll(async () => (await errors.allInnerTexts()).toSorted())
    .toEqual(marked.toSorted())
  await picture(page, `record-${name}-${language}`)
  const toast = await page.locator('[data-sonner-toast]').first().innerText()
  for (const text of marked) expect(toast).toContain(text)
  expect(await page.locator('#field-ssn').inputValue()).toBe('12')
  await page.context().close()
})

test.each(SIZES)(
  'a dialog says what is wrong at its fields, and keeps what was typed (%s)',
  async (name, size) => {
    const page = await openAdmin(size, 'en')
    const answer = await asStaff('/clients', { firstName: 'Nora', lastName: `Wills ${Date.now()}` })
    const { doc } = (await answer.json()) as { doc: { id: string } }
    await page.goto(`/admin/collections/clients/${doc.id}`)
    const head = page.locator('#pcp-record-head')
    await head.getByRole('button', { name: 'Send Invite' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('nora at work')
    await dialog.getByRole('button', { name: 'SEND' }).click()
    const email = dialog.getByRole('textbox')
    await dialog.getByText('Enter a full address').waitFor()
    await picture(page, `invite-${name}`)
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate('document.activeElement?.ariaInvalid')).toBe('true')
    expect(await email.inputValue()).toBe('nora at work')
    const box = dialog.getByRole('checkbox', { name: 'I am a person working with' })
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    const described = await box.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${String(described)}"]`).innerText()).toBe(
      'Confirm the statement first.',
    )
    await expectAccessible(page, '[role=dialog]')
    await expectNoSidewaysScroll(page)
    await page.context().close()
  },
)
