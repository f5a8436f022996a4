import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { codeIn, tokenIn } from '../support/mailbox.js'
import { CONNECTION, openRecords, type Records } from './clientRecord.js'
import { choose, drawerOf, openDrawer, rowOf } from './requestSteps.js'
import { nextMail, openBrowser, openPage, PHONE, picture } from './support.js'

let browser: Browser
let records: Records
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
})
afterAll(() => browser.close())

const PASSWORD = 'lantern orchard pebble wagon'

describe('staff guide', () => {
  test('1.1 to 1.4 and 1.6, inviting: to the profile, the button below it, the email, the mail to set up an account; Connected shows their contact information', async () => {
    const { badge, newClient, popover } = records
    const id = await newClient({ firstName: 'Yara', lastName: 'Imlach', phone: '+19095550171' })
    const email = `yara-${id}@client.example`
    // 1.1
    await page.goto('/admin/collections/clients?search=Imlach')
    await page
      .getByRole('link', { name: /Imlach/ })
      .first()
      .click()
    // 1.2
    await badge('Send Invite').click()
    const dialog = page.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
    // 1.3
    await dialog.getByLabel('Client Email Address').fill(email)
    await dialog.getByRole('checkbox', { name: 'I am a person working with' }).check()
    await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
    await badge('Invite Sent').waitFor()
    // 1.4
    const client = await openPage(browser, { viewport: PHONE })
    await client.goto(`/portal/register?token=${tokenIn(await nextMail(email))}`)
    await client.getByLabel('New password').fill(PASSWORD)
    await client.getByRole('button', { name: 'Create account' }).click()
    await client.waitForURL(/\/portal\/sign-in\/code/)
    await client
      .getByLabel(/code/i)
      .first()
      .fill(codeIn(await nextMail(email, 1)))
    await client.getByRole('button', { name: 'Continue' }).click()
    await client.waitForURL(/\/portal\/?$/)
    // 1.6
    await badge('Connected').waitFor()
    await page.reload()
    await badge('Connected').click()
    const shown = popover(CONNECTION)
    for (const text of [email, '(909) 555-0171', 'Last Seen'])
      await shown.getByText(text, { exact: true }).waitFor()
    expect(await shown.getByText('Never').count()).toBe(0)
    await picture(page, 'staff-guide-connected')
    await client.context().close()
  }, 300_000)

  test('2.1 and 2.2, messaging: SEND MESSAGE on the profile, the text, SEND MESSAGE; the client has it', async () => {
    const { atHome, newConnected, open } = records
    const id = await newConnected({ firstName: 'Ylva', lastName: 'Imber' })
    const client = await atHome(id)
    await open(id)
    // 2.1
    await page.getByRole('button', { exact: true, name: 'SEND MESSAGE' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Send Customer Portal Message' })
    await dialog.getByRole('textbox', { name: 'Message' }).waitFor()
    // 2.2
    await page.keyboard.type('The van comes at nine.')
    await dialog.getByRole('button', { name: 'SEND MESSAGE' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await client.goto('/portal/messages')
    await expect.poll(() => client.getByText('The van comes at nine.').count()).toBeGreaterThan(0)
    await client.context().close()
  }, 300_000)

  test('3.1 to 3.4, requesting: the phone at the top right, what was requested and by whom, the button, then documents, location or ROI', async () => {
    const { newConnected, open, request } = records
    const id = await newConnected({ firstName: 'Yolanda', lastName: 'Inglis' })
    await request(id, { type: 'location' })
    await open(id)
    // 3.1
    const phone = page.getByRole('link', { name: 'Customer Portal Requests' })
    const [box, name] = [
      await phone.boundingBox(),
      await page.locator('.pcp-admin-head__title').boundingBox(),
    ]
    if (!box || !name) throw new Error('not shown')
    expect(box.x).toBeGreaterThan(900)
    expect(box.y).toBeLessThan(name.y + name.height)
    await phone.click()
    await page.waitForURL(/\/client-portal$/)
    // 3.2
    await rowOf(page, /Location.*Pending/)
      .getByText('Grace Kim')
      .first()
      .waitFor()
    // 3.3
    const add = await page.getByRole('button', { exact: true, name: 'Add' }).boundingBox()
    expect(add?.x).toBeGreaterThan(900)
    const drawer = await openDrawer(page)
    // 3.4
    await choose(drawer, /Documents/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    await drawer.getByLabel('Category').selectOption({ label: 'Person Identification' })
    await drawer.getByLabel('Predefined Name').selectOption({ label: 'Birth Certificate' })
    await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
    await drawer.getByRole('button', { name: 'Done' }).click()
    await rowOf(page, /Birth Certificate.*Pending/).waitFor()
    await openDrawer(page)
    await choose(drawerOf(page), /Release/)
    await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
    await drawer.getByRole('button', { name: 'Done' }).click()
    await rowOf(page, /Release of Information.*Pending/).waitFor()
  }, 300_000)
})
