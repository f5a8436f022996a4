import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  picture,
} from './support.js'

/** What each page of what there is about a client has to say. */
const PAGES = {
  '': [
    'Tell us where you are',
    'Housing needs',
    'No appointment is planned.',
    'Ana Ruiz',
    'Harbor Night Shelter',
  ],
  '/activities': ['We asked you to do this', 'You joined a program', 'You got help'],
  '/assessments': ['Housing needs', 'No results yet'],
  '/programs': ['Programs you’re enrolled in', 'Harbor Night Shelter', 'Start date', 'Active'],
  '/referrals': ['Waiting for an answer', 'Coordinated Entry', 'What happens next'],
  '/services': ['A bed for the night', 'Harbor Night Shelter'],
} as const

let browser: Browser
let signedIn: NonNullable<BrowserContextOptions['storageState']>
beforeAll(async () => {
  browser = await openBrowser()
  const { ask, atHome, idOf, newConnected, page, request } = await openRecords(browser)
  const { user } = await ask<{ user: { id: string } }>('GET', '/users/me')
  const id = await newConnected({ careTeam: [user.id] })
  const program = await idOf('programs', '[name][equals]=Harbor%20Night%20Shelter')
  const entry = await idOf('programs', '[name][equals]=Coordinated%20Entry')
  const assessment = await idOf('assessments', '[title][equals]=Housing%20needs')
  const { id: enrollment } = await ask<{ id: string }>('POST', `/portal/clients/${id}/enroll`, {
    program,
  })
  await ask('POST', '/services', {
    client: id,
    enrollment,
    note: 'Not for the client to read',
    recordType: '200',
    typeProvided: '200',
  })
  const { agency } = await ask<{ agency: string }>('GET', `/programs/${entry}?depth=0`)
  await ask('POST', '/referrals', {
    client: id,
    note: 'Not for the client to read',
    program: entry,
    toAgency: agency,
  })
  await request(id, { type: 'location' })
  await request(id, { assessment, type: 'assessment' })
  const client = await atHome(id)
  signedIn = await client.context().storageState()
  await client.context().close()
  await page.context().close()
})
afterAll(() => browser.close())

const expectWords = async (page: Page, path: keyof typeof PAGES): Promise<void> => {
  const answer = await page.goto(`/portal${path}`)
  expect(answer?.status(), path).toBe(200)
  const text = await page.locator('main').innerText()
  for (const word of PAGES[path]) expect(text, path).toContain(word)
  expect(text, path).not.toContain('Not for the client')
}

const paths = Object.keys(PAGES) as (keyof typeof PAGES)[]

test('what there is about a client: each page says it, with 0 findings on a phone and a desktop', async () => {
  const page = await openPage(browser, { storageState: signedIn, viewport: PHONE })
  for (const path of paths) {
    await expectWords(page, path)
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await picture(page, `record${path.replace('/', '-') || '-home'}-${size.width}`)
    }
    await page.setViewportSize(PHONE)
  }
  await page.context().close()
}, 300_000)

test('without JavaScript a client reads each of them, and the menu leads to what waits', async () => {
  const page = await openPage(browser, {
    javaScriptEnabled: false,
    storageState: signedIn,
    viewport: PHONE,
  })
  for (const path of paths) await expectWords(page, path)
  await page.goto('/portal')
  await page.locator('.pcp-more > summary').click()
  await page.getByRole('link', { name: 'Assessments' }).click()
  await page.getByRole('heading', { level: 1, name: 'Assessments' }).waitFor()
  await page.locator('main').getByRole('link', { name: 'Housing needs' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/portal\/requests\/[\w-]+$/)
  await page.goBack()
  await page.locator('.pcp-more > summary').click()
  await picture(page, 'record-menu')
  const more = page.locator('.pcp-moreList').getByRole('link')
  for (const link of await more.all()) {
    const box = await link.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
  }
  await page.context().close()
}, 300_000)
