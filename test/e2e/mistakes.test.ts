import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { expectAccessible, openBrowser, openPage, PHONE, picture, signInClient } from './support.js'

const LIMIT = 10_000

let browser: Browser
let signedIn: NonNullable<BrowserContextOptions['storageState']>
beforeAll(async () => {
  browser = await openBrowser()
  const page = await openPage(browser, {})
  await signInClient(page, { email: 'mike@client.example' })
  signedIn = await page.context().storageState()
  await page.context().close()
})
afterAll(() => browser.close())

const open = (javaScriptEnabled: boolean): Promise<Page> =>
  openPage(browser, { javaScriptEnabled, storageState: signedIn, viewport: PHONE })

const openThread = async (page: Page): Promise<void> => {
  await page.goto('/portal/messages')
  await page.locator('main a[href*="/messages/"]', { hasText: 'Ana' }).first().click()
  await page.locator('main textarea').waitFor()
}

/** The texts of the summary, each with the label that belongs to the field it links to. */
const toldBy = async (page: Page): Promise<[string, string][]> => {
  const links = await page.getByRole('alert').getByRole('link').all()
  return Promise.all(
    links.map(async (link): Promise<[string, string]> => {
      const field = page.locator((await link.getAttribute('href')) ?? '')
      const around = page.locator('.pcp-field--bad', { has: field }).last()
      const label = around.locator('.pcp-label, .pcp-legend').first()
      return [await link.innerText(), await label.innerText()]
    }),
  )
}

test('an assessment with three mistakes tells all of them at once, each linked and named', async () => {
  const page = await open(false)
  await page.goto('/portal/requests')
  await page.locator('main a.pcp-row', { hasText: 'Housing needs' }).first().click()
  await page.getByLabel(/How many people need a home/).fill('many')
  await page.getByLabel(/anything else we should know/).fill('My dog comes along.')
  await page.getByRole('button', { name: 'Check your answers' }).last().click()
  await page.getByRole('alert').waitFor()
  const told = await toldBy(page)
  await picture(page, 'three-mistakes')
  expect(told.map(([text]) => text)).toEqual([
    'Answer "Where did you sleep last night?".',
    'Answer "Can you stay there for the next two weeks?".',
    'Enter a number in "How many people need a home with you, you included?", such as 3 or 2.5.',
  ])
  for (const [text, label] of told) expect(text).toContain(`"${label.trim()}"`)
  expect(await page.locator('.pcp-fieldError').count()).toBe(3)
  expect(await page.getByLabel(/How many people need a home/).inputValue()).toBe('many')
  expect(await page.getByLabel(/anything else we should know/).inputValue()).toBe(
    'My dog comes along.',
  )
  await page.getByRole('alert').getByRole('link').last().click()
  expect(page.url()).toMatch(/#field-answers-householdSize$/)
  await page.context().close()
})

test.each([true, false])(
  'over the limit says by how much, and a line break counts once (JavaScript %s)',
  async (javaScriptEnabled) => {
    const page = await open(javaScriptEnabled)
    await openThread(page)
    const lines = `${'x'.repeat(99)}\n`.repeat(LIMIT / 100)
    await page.locator('main textarea').fill(`${lines}and twelve..`)
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByRole('alert').waitFor()
    expect(await toldBy(page)).toEqual([
      ['"Your message" is 12 characters too long. The most is 10,000.', 'Your message'],
    ])
    if (javaScriptEnabled) await expectAccessible(page)
    // Nothing of it is cut off: it is the person who makes it shorter
    expect(await page.locator('main textarea').inputValue()).toBe(`${lines}and twelve..`)
    await page.locator('main textarea').fill(`${lines.slice(0, -1)}.`)
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByText('Your message is sent.').waitFor()
    await page.context().close()
  },
)

test.each([true, false])(
  'Back after a message went through shows neither its error nor the old text (JavaScript %s)',
  async (javaScriptEnabled) => {
    const page = await open(javaScriptEnabled)
    await openThread(page)
    const text = `I found it. ${Date.now()}`
    await page.locator('main textarea').fill(`${text}${'.'.repeat(LIMIT)}`)
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByRole('alert').waitFor()
    await page.locator('main textarea').fill(text)
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByText('Your message is sent.').waitFor()
    await page.goBack()
    await page.locator('main textarea').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByText('There is a problem').count()).toBe(0)
    await expect.poll(() => page.locator('main textarea').inputValue()).toBe('')
    await page.context().close()
  },
)
