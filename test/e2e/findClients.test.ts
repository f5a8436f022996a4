import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  openPanel,
  PHONE,
  picture,
  showTheme,
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const boxOf = (staff: Page): Locator => staff.getByRole('searchbox', { name: 'Find a client' })
const hitOf = (staff: Page, name: string): Locator =>
  staff.locator('.pcp-admin-find__client', { hasText: name })

/** Counts what is clicked from the dashboard on. */
const counter = () => {
  let count = 0
  return {
    click: async (target: Locator): Promise<void> => {
      await target.click()
      count += 1
    },
    choose: async (target: Locator, option: { label: string }): Promise<void> => {
      await target.selectOption(option)
      count += 1
    },
    clicks: () => count,
  }
}

test('from the dashboard a client found by search is invited in at most four clicks', async () => {
  const records = await openRecords(browser)
  await records.newClient({ firstName: 'Þóra', lastName: 'Findable' })
  const { page } = records
  await page.goto('/admin')
  const { click, clicks } = counter()
  await click(boxOf(page))
  await page.keyboard.type('thora findable')
  await click(hitOf(page, 'Findable').getByRole('link', { name: 'Send Invite' }))
  const dialog = page.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
  await dialog.getByLabel('Client Email Address').fill('thora@client.example')
  await click(dialog.getByRole('checkbox', { name: /I am a person/ }))
  await click(dialog.getByRole('button', { exact: true, name: 'SEND' }))
  await records.toast('thora@client.example').waitFor()
  expect(clicks()).toBeLessThanOrEqual(4)
  // The address has lost what it asked for: a reload opens nothing
  await page.reload()
  await page.getByText('Invite Pending').first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.context().close()
}, 300_000)

test('a message takes at most four clicks, a document request and an exit at most six', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  const message = counter()
  await message.click(boxOf(staff))
  await staff.keyboard.type('hernandez quinones')
  await message.click(hitOf(staff, 'Hernández').getByRole('link', { name: 'Send Message' }))
  const writes = staff.getByRole('dialog', { name: 'Send Customer Portal Message' })
  await writes.locator('[contenteditable=true]').waitFor()
  await staff.keyboard.type('See you on Monday.')
  await message.click(writes.getByRole('button', { exact: true, name: 'SEND MESSAGE' }))
  await staff.locator('.pcp-admin-toast').first().waitFor()
  expect(message.clicks()).toBeLessThanOrEqual(4)

  await staff.goto('/admin')
  const request = counter()
  await boxOf(staff).waitFor()
  await staff.locator('h1, .dashboard').first().waitFor()
  await staff.keyboard.press('/')
  await staff.keyboard.type('hernandez quinones')
  await request.click(hitOf(staff, 'Hernández').getByRole('link', { name: 'Send Request' }))
  const asks = staff.getByRole('dialog', { name: 'SEND REQUEST TO THE CUSTOMER PORTAL' })
  await request.click(asks.getByRole('radio', { name: 'Documents' }))
  await request.click(asks.getByRole('button', { exact: true, name: 'Next' }))
  const category = asks.getByLabel('Category')
  const first = await category.locator('option').nth(1).innerText()
  await request.choose(category, { label: first })
  const names = asks.getByLabel('Predefined Name')
  await request.choose(names, { label: await names.locator('option').nth(1).innerText() })
  await request.click(asks.getByRole('button', { exact: true, name: 'SEND REQUEST' }))
  await asks
    .getByText(/sent|Completed/i)
    .first()
    .waitFor()
  expect(request.clicks()).toBeLessThanOrEqual(6)

  await staff.goto('/admin')
  const exit = counter()
  await exit.click(boxOf(staff))
  await staff.keyboard.type('wendal')
  await exit.click(
    hitOf(staff, 'Wendal Person')
      .getByRole('link', { name: /^Exit / })
      .first(),
  )
  const ends = staff.getByRole('dialog', { name: /^End Program for client/ })
  await exit.click(ends.getByRole('option', { name: 'Safe Haven' }))
  await exit.click(ends.getByRole('button', { name: 'SAVE & CLOSE' }))
  await staff.getByText('Changes successfully saved').first().waitFor()
  expect(exit.clicks()).toBeLessThanOrEqual(6)
  await staff.getByRole('button', { name: 'Undo exit' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Undo exit' }).click()
  await staff.getByRole('button', { name: 'X Exit' }).waitFor()
  await staff.context().close()
}, 180_000)

test('by keyboard alone: / to the box, down to the client, Enter to the record, Escape empties it', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  // What is asked from the page is there once the page listens
  await staff.locator('.pcp-admin-desk__link').first().waitFor()
  await staff.keyboard.press('/')
  await staff.keyboard.type('wendal')
  await hitOf(staff, 'Wendal Person').first().waitFor()
  await staff.keyboard.press('Escape')
  expect(await boxOf(staff).inputValue()).toBe('')
  await staff.keyboard.type('wendal')
  await hitOf(staff, 'Wendal Person').first().waitFor()
  await staff.keyboard.press('ArrowDown')
  await staff.keyboard.press('Enter')
  await staff.locator('.pcp-admin-head__facts').waitFor()
  await staff.context().close()
}, 300_000)

test('above the list stands one search, to which / leads, and which finds what the box finds', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff)
  await staff.goto('/admin/collections/clients')
  const search = staff.locator('.collection-list input[aria-keyshortcuts="/"]')
  await search.waitFor()
  expect(await staff.locator('.collection-list .search-filter').count()).toBe(1)
  expect(await boxOf(staff).count()).toBe(0)
  const table = staff.locator('.collection-list .table')
  for (const typed of ['wendal person', 'hernandez quinones', '+1 555 010 0101']) {
    await staff.keyboard.press('/')
    await search.fill(typed)
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1)
    await search.blur()
  }
  await staff.context().close()
}, 300_000)

test('who turned keys of their own off has none', async () => {
  const { ask, page: staff } = await openPanel(browser, 'david.okafor@harbor.example')
  const { user } = await ask<{ user: { id: number | string } }>('GET', '/users/me')
  await staff.goto('/admin/account')
  await staff.getByRole('checkbox', { name: /single key/ }).uncheck()
  await picture(staff, 'staff-my-info')
  await staff.getByRole('button', { exact: true, name: 'Save' }).click()
  await staff.getByText('Updated successfully').first().waitFor()
  await staff.goto('/admin')
  await boxOf(staff).waitFor()
  await staff.getByText('Name, date of birth, identifier').waitFor()
  expect(await staff.getByText('The key / leads here').count()).toBe(0)
  await staff.keyboard.press('/')
  await staff.keyboard.type('wendal')
  expect(await boxOf(staff).inputValue()).toBe('')
  await ask('PATCH', `/users/${user.id}`, { portalShortcuts: true })
  await staff.context().close()
}, 300_000)

test.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const)(
  'the box and what it finds fit, in both themes and in Spanish (%s)',
  async (_, viewport) => {
    const staff = await openPage(browser, { viewport })
    await signInStaff(staff)
    await boxOf(staff).fill('an')
    await staff.locator('.pcp-admin-find__client').first().waitFor()
    await expectNoSidewaysScroll(staff)
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(staff, theme)
      await expectAccessible(staff, '.pcp-admin-find')
      await picture(staff, `staff-find-${viewport.width}-${theme}`)
    }
    await staff
      .context()
      .addCookies([{ name: 'payload-lng', url: new URL(staff.url()).origin, value: 'es' }])
    await staff.goto('/admin')
    await staff.getByRole('searchbox', { name: 'Buscar un cliente' }).fill('an')
    await staff.locator('.pcp-admin-find__client').first().waitFor()
    await expectAccessible(staff, '.pcp-admin-find')
    await picture(staff, `staff-find-es-${viewport.width}`)
    await expectNoSidewaysScroll(staff)
    await staff.context().close()
  },
  120_000,
)
