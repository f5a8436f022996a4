import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser, openPanel, picture } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Shows nothing, and is no white space to a browser. */
const NOTHING = '\u200b'
/** Of texts with a form of their own. Any other text takes a word. */
const VALID: Record<string, string> = {
  email: 'pia.panel@client.example',
  emergencyPhone: '+19095550144',
  phone: '+19095550143',
  preferredLanguage: 'en',
  ssn: '123456789',
}
const FORM = 'form.collection-edit__form'
/** What people type into, wherever in the form it stands: so a new field is found as well. */
const TYPED = `${FORM} :is(.field-type.text, .field-type.textarea, .field-type.email) :is(input, textarea)[name]:enabled`

const namesOf = async (page: Page): Promise<string[]> => {
  const names: string[] = []
  for (const input of await page.locator(TYPED).all()) {
    const name = await input.getAttribute('name')
    if (name && (await input.isEditable())) names.push(name)
  }
  return names
}
/** Types, and waits until the panel has looked at it: a look that comes after a save takes its marks away. */
const fillIn = async (page: Page, texts: Record<string, string>): Promise<void> => {
  const looked = page.waitForResponse((answer) =>
    (answer.request().postData() ?? '').includes('"form-state"'),
  )
  for (const [path, value] of Object.entries(texts))
    await page.locator(`${FORM} [name="${path}"]`).fill(value)
  await looked
}
const saved = async (page: Page): Promise<number> => {
  const answer = page.waitForResponse(
    (one) => one.request().method() === 'PATCH' && one.url().includes('/api/clients/'),
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  return (await answer).status()
}

test('what shows nothing is nothing, and what surrounds a text goes, in every text of a client', async () => {
  const { ask, page } = await openPanel(browser)
  const { doc } = await ask<{ doc: { id: string } }>('POST', '/clients', {
    firstName: 'Pia',
    lastName: 'Panel',
    nameDataQuality: '1',
    ...VALID,
  })
  const stored = () => ask<Record<string, unknown>>('GET', `/clients/${doc.id}?depth=0`)
  await page.goto(`/admin/collections/clients/${doc.id}`)
  await page.locator(`${FORM} [name="firstName"]:enabled`).waitFor()
  const names = await namesOf(page)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(VALID), 'lastName', 'suffix']))
  const all = (text: (name: string) => string): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, text(name)]))

  await fillIn(
    page,
    all(() => NOTHING),
  )
  expect(await saved(page)).toBe(400)
  await picture(page, 'typed-panel')
  // A full name has a first and a last one
  for (const needed of ['firstName', 'lastName'])
    await page.locator(`${FORM} .field-type.error [name="${needed}"]`).waitFor()
  expect(await page.locator(`${FORM} .field-type.error`).count()).toBe(2)

  await fillIn(page, { firstName: ' Pia\u0007\u200b ', lastName: '\u200b\u0008 Panel ' })
  expect(await saved(page)).toBe(200)
  const blank = await stored()
  expect([blank.firstName, blank.lastName]).toEqual(['Pia', 'Panel'])
  const others = names.filter((name) => name !== 'firstName' && name !== 'lastName')
  expect(others.filter((name) => (blank[name] ?? null) !== null)).toEqual([])

  const text = (name: string): string => VALID[name] ?? 'North'
  await fillIn(
    page,
    all((name) => `\u200b ${text(name)}\u0007 `),
  )
  expect(await saved(page)).toBe(200)
  const padded = await stored()
  const hidden = padded.ssn
  expect(names.map((name) => [name, padded[name]])).toEqual(
    names.map((name) => [name, name === 'ssn' ? hidden : text(name)]),
  )
  expect(hidden).toMatch(/6789$/)
  await page.context().close()
})
