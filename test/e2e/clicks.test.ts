import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { drawerOf } from './requestSteps.js'
import { countClicks, openBrowser } from './support.js'

let browser: Browser
let records: Records
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
})
afterAll(() => browser.close())

/** A page of its own, with the list of clients that were found, and what is clicked there. */
const find = async (name: string): Promise<{ clicks: () => number; staff: Page }> => {
  const staff = await page.context().newPage()
  await staff.goto(`/admin/collections/clients?search=${name}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .waitFor()
  return { clicks: await countClicks(staff), staff }
}
/** A page of its own, with what the box on the dashboard found: each client with what can be done. */
const findByBox = async (
  name: string,
): Promise<{ clicks: () => number; found: Locator; staff: Page }> => {
  const staff = await page.context().newPage()
  await staff.goto('/admin')
  await staff.getByRole('searchbox', { name: 'Find a client' }).fill(name)
  const found = staff.locator('.pcp-admin-find__client', { hasText: name })
  await found.waitFor()
  return { clicks: await countClicks(staff), found, staff }
}
const openFound = async (staff: Page, name: string): Promise<void> => {
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.locator('.pcp-admin-head__facts').waitFor()
}

describe('clicks, with each choice in a list', () => {
  test('three invite a client, from what the search found on', async () => {
    const id = await records.newClient({ firstName: 'Kit', lastName: 'Threeclicks' })
    const { clicks, found, staff } = await findByBox('Threeclicks')
    await found.getByRole('link', { name: 'Send Invite' }).click()
    const dialog = staff.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
    await dialog.getByLabel('Client Email Address').waitFor()
    await staff.keyboard.type(`kit-${id}@client.example`)
    await dialog.getByText('I am a person working with').click()
    await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
    await staff.locator('.pcp-admin-badge__button', { hasText: 'Invite Sent' }).waitFor()
    expect(clicks()).toBe(3)
    await staff.close()
  })

  test('three send a message, from the row of the search on', async () => {
    await records.newConnected({ firstName: 'Kim', lastName: 'Messageclicks' })
    const { clicks, staff } = await find('Messageclicks')
    await openFound(staff, 'Messageclicks')
    await staff.getByRole('button', { name: 'SEND MESSAGE' }).first().click()
    const dialog = staff.getByRole('dialog', { name: 'Send Customer Portal Message' })
    await dialog.getByRole('textbox', { name: 'Message' }).waitFor()
    await staff.keyboard.type('The van comes at nine.')
    await dialog.getByRole('button', { name: 'SEND MESSAGE' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(clicks()).toBe(3)
    await staff.close()
  })

  test('five ask for a document, from what the search found on, the choice of it among them', async () => {
    await records.newConnected({ firstName: 'Kay', lastName: 'Documentclicks' })
    const { clicks, found, staff } = await findByBox('Documentclicks')
    await found.getByRole('link', { name: 'Send Request' }).click()
    const drawer = drawerOf(staff)
    await drawer.getByText('Documents', { exact: true }).click()
    await drawer.getByRole('button', { name: 'Next' }).click()
    const list = drawer.getByLabel('Predefined Name')
    await list.locator('option', { hasText: 'Bank Statement' }).waitFor({ state: 'attached' })
    await list.selectOption({ label: 'Bank Statement' })
    await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
    await drawer.getByText('The request was sent.').waitFor()
    expect(clicks()).toBe(5)
    await staff.close()
  })

  test('three read and answer a message, from the number in the bar on', async () => {
    const { ask, atHome, newConnected } = records
    const { user } = await ask<{ user: { id: number | string } }>('GET', '/users/me')
    const id = await newConnected({ careTeam: [user.id], firstName: 'Kai', lastName: 'Answered' })
    const client = await atHome(id)
    await client.goto('/portal/messages')
    await client
      .getByRole('link', { name: /Grace Kim/ })
      .first()
      .click()
    await client.locator('textarea').fill('Which van is it?')
    await client.getByRole('button', { name: 'Send message' }).click()
    await client.getByText('Which van is it?').first().waitFor()
    const staff = await page.context().newPage()
    await staff.goto('/admin')
    await staff.locator('.pcp-admin-inbox-badge__count').waitFor()
    const clicks = await countClicks(staff)
    await staff.locator('.pcp-admin-inbox-badge').click()
    await staff.getByRole('button', { name: /Kai Answered.*Which van/s }).click()
    const talk = staff.getByRole('region', { name: 'Kai Answered' })
    await talk.getByText('Which van is it?').waitFor()
    // `r` leads to the box
    await talk.getByLabel(/Your answer/).waitFor()
    await staff.keyboard.press('r')
    await staff.keyboard.type('The white one.')
    await talk.getByRole('button', { name: 'SEND RESPONSE' }).click()
    await talk.getByRole('listitem').filter({ hasText: 'The white one.' }).waitFor()
    expect(clicks()).toBe(3)
    await staff.close()
    await client.context().close()
  }, 90_000)

  test('five end a program, from the row of the search on', async () => {
    const { ask, idOf, newClient } = records
    const id = await newClient({ firstName: 'Kris', lastName: 'Exitclicks' })
    const program = await idOf('programs', '[name][equals]=Harbor%20Night%20Shelter')
    await ask('POST', `/portal/clients/${id}/enroll`, { program, startDate: '2026-01-05' })
    const { clicks, staff } = await find('Exitclicks')
    await openFound(staff, 'Exitclicks')
    await staff.locator('.doc-tabs').getByRole('link', { exact: true, name: 'Programs' }).click()
    await staff.getByRole('link', { exact: true, name: 'Exit' }).click()
    const dialog = staff.getByRole('dialog', { name: /^End Program for client/ })
    await dialog.getByRole('option', { name: 'Safe Haven' }).click()
    await dialog.getByRole('button', { name: 'SAVE & CLOSE' }).click()
    await staff.getByText('Changes successfully saved').first().waitFor()
    expect(clicks()).toBe(5)
    await staff.close()
  })
})
