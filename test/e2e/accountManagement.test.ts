import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import { CONNECTION, openRecords, PENDING, type Records } from './clientRecord.js'
import {
  DEMO_PASSWORD,
  expectAccessible,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
  signInClient,
} from './support.js'

let browser: Browser
let records: Records
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
})
afterAll(() => browser.close())

describe('staff guide, Account Management', () => {
  test('Account Creation, Send Invite: the button below the photo opens SEND INVITATION TO THE CUSTOMER PORTAL; SEND makes it Invite Sent', async () => {
    const { addressOf, badge, newClient, open, page } = records
    const id = await newClient()
    await open(id)
    await badge('Send Invite').waitFor()
    await badge().click()
    const dialog = page.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
    await dialog.getByLabel('Client Email Address').fill(addressOf(id))
    await dialog.getByRole('checkbox').last().check()
    await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
    await badge('Invite Sent').waitFor()
    expect((await nextMail(addressOf(id))).subject).toContain('Customer Portal Invitation')
  })

  test('Invite Sent: hovering shows PENDING CUSTOMER PORTAL INVITE with the days, the address, RESEND and DISCONNECT; it can be reached, and Escape closes it', async () => {
    const { addressOf, badge, invite, newClient, open, page, popover, toast } = records
    const id = await newClient()
    await invite(id)
    await open(id)
    await badge('Invite Sent').waitFor()
    await badge().hover()
    const shown = popover(PENDING)
    await shown.getByText(/expires in \d+ days/).waitFor()
    await shown.getByText(addressOf(id)).waitFor()
    await shown.getByRole('button', { name: 'DISCONNECT' }).hover()
    await page.waitForTimeout(600)
    expect(await shown.isVisible()).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await showTheme(page, colorScheme)
      await expectAccessible(page, '.pcp-admin-badge')
    }
    await picture(page, 'record-head-pending')
    await page.keyboard.press('Escape')
    await expect.poll(() => shown.count()).toBe(0)
    await badge().hover()
    await page.mouse.move(900, 700)
    await expect.poll(() => shown.count()).toBe(0)
    await badge().hover()
    await shown.getByRole('button', { name: 'RESEND' }).click()
    await toast(addressOf(id)).waitFor()
    await nextMail(addressOf(id), 1)
  })

  test('Invite Sent, DISCONNECT: it is asked first; the button reads Send Invite again', async () => {
    const { badge, invite, newClient, open, page, popover, toast } = records
    const id = await newClient()
    await invite(id)
    await open(id)
    await badge('Invite Sent').waitFor()
    await badge().click()
    await popover(PENDING).getByRole('button', { name: 'DISCONNECT' }).click()
    const asked = page.getByRole('dialog', { name: 'CANCEL THE INVITATION?' })
    await expectAccessible(page, '[role=dialog]')
    await asked.getByRole('button', { name: 'Back' }).click()
    await badge('Invite Sent').waitFor()
    await badge().click()
    await popover(PENDING).getByRole('button', { name: 'DISCONNECT' }).click()
    await asked.getByRole('button', { name: 'Cancel Invite' }).click()
    await toast('Changes successfully saved').waitFor()
    await badge('Send Invite').waitFor()
  })

  test('Connected: the text changes untouched, SEND MESSAGE appears under the UNIQUE IDENTIFIER, and a click shows Email, Phone and Last Seen', async () => {
    const { addressOf, badge, invite, newClient, open, page, popover, register } = records
    const id = await newClient({ phone: '+19095550143' })
    await invite(id)
    await open(id)
    await badge('Invite Sent').waitFor()
    const send = page.locator('.pcp-admin-head').getByRole('button', { name: 'SEND MESSAGE' })
    expect(await send.count()).toBe(0)
    await register(id)
    await badge('Connected').waitFor()
    await send.waitFor()
    const identifier = page.locator('.pcp-admin-head__fact', { hasText: 'UNIQUE IDENTIFIER' })
    const [above, below] = [await identifier.boundingBox(), await send.boundingBox()]
    expect(below?.y).toBeGreaterThan(above?.y ?? Infinity)
    // When they were last here is asked for as it is looked at
    const asked = page.waitForResponse((answer) => answer.url().includes(`/clients/${id}/status`))
    await badge().click()
    expect((await asked).ok()).toBe(true)
    const shown = popover(CONNECTION)
    for (const text of ['Email', addressOf(id), 'Phone', '(909) 555-0143', 'Last Seen'])
      await shown.getByText(text, { exact: true }).waitFor()
    await picture(page, 'record-head-connected')
    await page.keyboard.press('Escape')
    await send.click()
    await page.getByRole('dialog', { name: 'Send Customer Portal Message' }).waitFor()
  })

  test('Account Disconnection: DISCONNECT in CUSTOMER PORTAL CONNECTION asks why; the button reads Send Invite', async () => {
    const { badge, invite, newClient, open, page, popover, register, toast } = records
    const id = await newClient()
    await invite(id)
    await register(id)
    await open(id)
    await badge('Connected').waitFor()
    await badge().click()
    await popover(CONNECTION).getByRole('button', { name: 'DISCONNECT' }).click()
    const dialog = page.getByRole('dialog', { name: 'DISCONNECT FROM THE CUSTOMER PORTAL' })
    await dialog.getByLabel('Reason').selectOption({ label: 'The client asked for it' })
    await dialog.getByRole('button', { name: 'DISCONNECT' }).click()
    await toast('Changes successfully saved').waitFor()
    await badge('Send Invite').waitFor()
    expect(await badge('Connected').count()).toBe(0)
  })

  test('Connected: who sent the invitation reads in the inbox that the account was created', async () => {
    const { invite, newClient, page, register } = records
    const id = await newClient({ firstName: 'Nell', lastName: 'Notified' })
    await page.goto('/admin/inbox')
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
    await invite(id)
    await register(id)
    const notice = page.getByRole('button', { name: /Nell Notified.*Created a portal account/s })
    await notice.first().waitFor()
    expect(await notice.first().innerText()).toContain('PORTAL')
  })

  test('Account Disconnection: the client sees nothing of it any more; invited at another address, they find what was there', async () => {
    const { ask, atHome, newConnected, request } = records
    const id = await newConnected({ firstName: 'Dora', lastName: 'Dropped' })
    await request(id, { type: 'location' })
    await ask('POST', `/portal/clients/${id}/disconnect`, { reason: 'email-changed' })
    const before = await atHome(id)
    await before.getByRole('main').waitFor()
    await before.goto('/portal/requests')
    expect(await before.getByRole('main').innerText()).not.toMatch(/where you are/i)
    expect(await before.locator('main a.pcp-row').count()).toBe(0)
    await before.context().close()
    const email = `dora-new-${id}@client.example`
    await ask('POST', `/portal/clients/${id}/invite`, { attestation: true, email })
    const token = tokenIn(await nextMail(email))
    await ask('POST', '/portal/register', { password: DEMO_PASSWORD, token })
    const client = await openPage(browser, { viewport: PHONE })
    await signInClient(client, { email })
    await client.goto('/portal/requests')
    await client
      .locator('main a.pcp-row')
      .getByText(/where you are/i)
      .first()
      .waitFor()
    await client.context().close()
  }, 300_000)

  test('Notes: without the permission Customer Portal Client Management there is no Send Invite, no card and no tab', async () => {
    const id = await records.newClient({ firstName: 'Tess', lastName: 'Untouched' })
    const desk = await openRecords(browser, 'tom.bauer@harbor.example')
    await desk.open(id)
    await desk.page.locator('[name=firstName]').waitFor()
    for (const part of ['.pcp-admin-badge', 'section.pcp-admin-card', '.pcp-admin-head__requests'])
      expect(await desk.page.locator(part).count(), part).toBe(0)
    expect(await desk.page.locator('.pcp-admin-tabs').innerText()).not.toContain('Client Portal')
    await desk.page.context().close()
  })

  test('all of it by keyboard: three stops to the button, Enter opens, Escape leads back', async () => {
    const { badge, invite, newClient, open, page, popover } = records
    const id = await newClient()
    await invite(id)
    await open(id)
    await badge('Invite Sent').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the client')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Invite Sent')
    await page.keyboard.press('Enter')
    const shown = popover(PENDING)
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('RESEND')
    await page.keyboard.press('Escape')
    await expect.poll(() => shown.count()).toBe(0)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Invite Sent')
  })
})
