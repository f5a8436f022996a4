import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { answer, openRecords } from './clientRecord.js'
import { look } from './panelViews.js'
import { openBrowser } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The navigation opened, and what stands there, line by line. */
const linksOf = async (page: Page): Promise<string[]> => {
  await page.goto('/admin')
  await page.locator('.pcp-admin-desk').first().waitFor()
  await page.locator('.nav-toggler:visible').first().click()
  await page.locator('.nav .pcp-admin-inbox-link').waitFor()
  const labels = await page.locator('.nav :is(.nav__link-label, .nav-group__label)').allInnerTexts()
  return labels.map((label) => label.trim())
}

describe('the navigation', () => {
  test('has the work of the day first, and for a case worker nothing that is set up once', async () => {
    const { page } = await openRecords(browser)
    const links = await linksOf(page)
    const first = ['Dashboard', 'Inbox', 'Requests', 'Casework', 'Clients', 'Calendar']
    expect(links.slice(0, first.length)).toEqual(first)
    for (const name of ['Administration', 'Agencies', 'Programs', 'Invitations and connections'])
      expect(links, name).not.toContain(name)
    expect(links).toContain('Client documents')
    expect(links.filter((name) => name === 'Clients')).toHaveLength(1)
    await page.getByRole('link', { name: 'Clients' }).first().click()
    await page.waitForURL(/\/collections\/clients/)
    await page.context().close()
  })

  test('has below a line what a super user sets up', async () => {
    const { page } = await openRecords(browser, 'grace.kim@harbor.example')
    const links = await linksOf(page)
    const below = links.slice(links.indexOf('Administration'))
    expect(below).toEqual(
      expect.arrayContaining(['Agencies', 'Programs', 'Invitations and connections']),
    )
    expect(links.indexOf('Client documents')).toBeLessThan(links.indexOf('Administration'))
    const line = await page
      .locator('.nav-group', { hasText: 'Administration' })
      .evaluate((group) => getComputedStyle(group).borderTopStyle)
    expect(line).toBe('solid')
    expect(
      await look({
        name: 'nav',
        page,
        scopes: ['.pcp-admin-nav-link', '.pcp-admin-requests-link'],
      }),
    ).toEqual([])
    await page.context().close()
  }, 300_000)

  test('says beside Requests how many are to be reviewed, as they come in', async () => {
    const records = await openRecords(browser)
    const { page } = records
    const client = await records.newConnected({ firstName: 'Noor', lastName: 'Navfield' })
    const request = await records.request(client, { type: 'location' })
    const theirs = await records.atHome(client)
    await linksOf(page)
    const count = page.locator('.pcp-admin-requests-link .sr-only')
    await count.waitFor({ state: 'attached' })
    const before = Number.parseInt(await count.innerText(), 10)
    await answer(theirs, request, { address: '12 Main Street' })
    await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBe(before + 1)
    await theirs.context().close()
    await page.context().close()
  }, 300_000)
})
