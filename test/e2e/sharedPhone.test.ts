import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import {
  asStaff,
  countMails,
  demoHere,
  expectAccessible,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  signInClient,
  typeMailedCode,
} from './support.js'

const STAMP = Date.now()
/** Somebody new: a link can be followed once. */
const SAM = { email: `sam-${STAMP}@client.example`, id: '' }
const PASSWORD = 'copper kettle willow harness'
const OF_MARIA = /maria@client\.example|María José|Majo/

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser, { viewport: PHONE })
  const made = await asStaff('/clients', { firstName: 'Sam', lastName: `Okafor ${STAMP}` })
  const { doc } = (await made.json()) as { doc: { id: string } }
  SAM.id = doc.id
  await asStaff(`/portal/clients/${doc.id}/invite`, { attestation: true, email: SAM.email })
  await signInClient(page)
})
afterAll(() => browser.close())

/** Neither menu nor name of who is signed in on this phone. */
const expectNobody = async (): Promise<void> => {
  expect(await page.locator('nav.pcp-nav').count()).toBe(0)
  expect(await page.content()).not.toMatch(OF_MARIA)
  await expectAccessible(page)
}

const invitation = async (): Promise<string> =>
  `/portal/register?token=${tokenIn(await nextMail(SAM.email))}`

test('a link mailed to somebody else shows no menu and no name of who is signed in', async () => {
  const answer = await page.goto(await invitation())
  expect(answer?.status()).toBe(200)
  await page.getByRole('button').last().waitFor()
  await expectNobody()

  const before = await countMails('denise@client.example')
  await fetch(`${demoHere().origin}/api/portal/forgot-password`, {
    body: JSON.stringify({ email: 'denise@client.example' }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const token = tokenIn(await nextMail('denise@client.example', before))
  const reset = await page.goto(`/portal/reset-password?token=${token}`)
  expect(reset?.status()).toBe(200)
  await expectNobody()

  // Looking at them changes nothing for who is signed in
  await page.goto('/portal/account')
  expect(await page.content()).toMatch(OF_MARIA)
})

test('registering on it leads to the code and the home of the person of the link', async () => {
  await page.goto(await invitation())
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('form[action$="/register"] button[type=submit]').click()
  await page.waitForURL(/\/sign-in\/code/)
  expect(await page.content()).not.toMatch(OF_MARIA)
  await picture(page, 'registered-code')
  expect((await page.context().request.get('/api/portal/me')).status()).toBe(401)
  await typeMailedCode(page, SAM.email, { before: 1 })
  await page.waitForURL(/\/portal\/?$/)
  expect(await page.content()).not.toMatch(OF_MARIA)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Sam')
})

test('"You are signed in as … Not you?" leads to sign-in', async () => {
  const asked = await asStaff(`/portal/clients/${SAM.id}/requests`, { type: 'location' })
  expect(asked.status).toBe(201)
  await page.goto('/portal/requests')
  await page.locator('main a.pcp-row').first().click()
  const whose = page.locator('form', { hasText: 'You are signed in as Sam' })
  await whose.getByRole('button', { name: 'Not you? Sign out' }).click()
  await page.waitForURL(/\/portal\/sign-in/)
  expect((await page.context().request.get('/api/portal/me')).status()).toBe(401)
  await page.getByLabel('Email address').waitFor()
  expect(await page.content()).not.toContain(SAM.email)
})
