import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
  signInClient,
  signInStaff,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const openStaff = async (viewport = DESKTOP, email?: string): Promise<Page> => {
  const page = await openPage(browser, { viewport })
  await signInStaff(page, email)
  return page
}

const findClient = async (staff: Page, name: string): Promise<void> => {
  await staff.goto(`/admin/collections/clients?search=${encodeURIComponent(name)}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.locator('.doc-tabs').getByRole('link', { name: 'Client Portal' }).waitFor()
}

test.each([
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
])(
  'a conversation is handed over, the client is told, and it is taken back (%s)',
  async (name, viewport) => {
    const staff = await openStaff(viewport)
    const client = await openPage(browser, { viewport: PHONE })
    await signInClient(client, { email: 'mike@client.example' })
    await staff.goto('/admin/inbox?show=all')
    await staff
      .getByRole('button', { name: /Mike Turner/ })
      .first()
      .click()
    const talk = staff.getByRole('region', { name: 'Mike Turner' })
    await talk.getByText('Now with you').waitFor()
    await talk.getByText('Everybody of your agency who manages clients can read it.').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await showTheme(staff, colorScheme)
      await expectAccessible(staff, '.pcp-admin-inbox')
    }
    await expectNoSidewaysScroll(staff)
    await picture(staff, `staff-conversation-${name}`)
    await talk.getByRole('button', { name: 'Hand over to …' }).click()
    const dialog = staff.getByRole('dialog', { name: 'Hand over this conversation' })
    // Lena is away: she is not offered
    await expect.poll(() => dialog.getByRole('option').allInnerTexts()).toContain('Grace Kim')
    expect(await dialog.getByRole('option').allInnerTexts()).not.toContain('Lena Novak')
    await dialog.getByLabel('To whom').selectOption({ label: 'Grace Kim' })
    await expectAccessible(staff, '[role=dialog]')
    await picture(staff, `staff-hand-over-${name}`)
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await talk.getByText('Now with Grace Kim').waitFor()

    await client.goto('/portal/messages')
    await client
      .getByRole('link', { name: /Grace Kim/ })
      .first()
      .click()
    await client.getByText('Now Grace Kim answers you here.').waitFor()
    await expectAccessible(client)
    await picture(client, `client-handed-over-${name}`)

    await talk.getByRole('button', { name: 'Take' }).click()
    await talk.getByText('Now with you').waitFor()
    await client.context().close()
    await staff.context().close()
  },
  180_000,
)

test("what is nobody's is told by a number, read along and taken", async () => {
  const staff = await openStaff()
  await staff.goto('/admin/inbox')
  await staff.getByRole('button', { name: /Nobody's.*waiting/ }).click()
  await staff.getByRole('button', { name: /Hoa/ }).first().click()
  const talk = staff.getByRole('region', { name: /Hoa/ })
  await talk.getByText('With nobody yet').waitFor()
  await picture(staff, 'staff-nobodys')
  await talk.getByRole('button', { name: 'Take' }).click()
  await talk.getByText('Now with you').waitFor()
  await staff.goto('/admin/inbox?show=team')
  await staff.locator('.pcp-admin-inbox__items, .pcp-admin-hint').first().waitFor()
  await expectAccessible(staff, '.pcp-admin-inbox')
  await staff.context().close()
}, 300_000)

test('turning off contact from clients: who did is told before sending, and turns it on there', async () => {
  const staff = await openStaff(DESKTOP, 'david.okafor@harbor.example')
  await findClient(staff, 'Mike Turner')
  await staff.getByRole('button', { name: 'Send Message' }).first().click()
  const drawer = staff.getByRole('dialog', { name: 'Send Customer Portal Message' })
  const told = drawer.getByText(/can’t answer you: contact is turned off in My info/)
  await told.waitFor()
  await expectAccessible(staff, '[role=dialog]')
  await picture(staff, 'staff-contact-off')
  await drawer.getByRole('button', { name: 'Turn contact on' }).click()
  await told.waitFor({ state: 'hidden' })
  await staff.context().close()
}, 300_000)

test('a client reads that somebody is away, in their words, and who reads meanwhile', async () => {
  const client = await openPage(browser, { viewport: PHONE })
  const staff = await openStaff()
  await signInClient(client)
  await client.goto('/portal/messages')
  await client
    .getByRole('link', { name: /Lena Novak/ })
    .first()
    .click()
  await client.getByText(/Lena Novak (?:is away|está ausente)/).waitFor()
  await client
    .getByText(/Ana Ruiz (?:reads|lee)|Ana Ruiz/)
    .first()
    .waitFor()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await picture(client, 'client-away')
  await client.getByRole('textbox').first().fill('¿Hay sitio hoy?')
  await client.getByRole('button', { name: /Enviar mensaje|Send message/ }).click()
  await client.getByText('¿Hay sitio hoy?').first().waitFor()
  await staff.goto('/admin/inbox')
  await staff.getByRole('button', { name: /Hay sitio hoy/ }).click()
  await staff.getByText(/Lena Novak, away until/).waitFor()
  await picture(staff, 'staff-stands-in')
  await client.context().close()
  await staff.context().close()
}, 180_000)

test("staff guide 4.1 to 4.5, can't access email: Connected, DISCONNECT, the green banner, the invitation to another address", async () => {
  const staff = await openStaff()
  await findClient(staff, 'Aaliyah Johnson')
  await staff.getByRole('button', { name: 'Portal status: Connected' }).first().click()
  const shown = staff.getByRole('dialog', { name: 'CUSTOMER PORTAL CONNECTION' })
  await shown.getByRole('button', { name: /disconnect/i }).click()
  await staff
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /^disconnect$/i })
    .click()
  await staff.getByText('Changes successfully saved').first().waitFor()
  await staff.getByText('Not Connected').first().waitFor()
  await staff.getByRole('button', { name: 'Send Invite' }).first().click()
  const dialog = staff.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
  await dialog.getByLabel('Client Email Address').fill('aaliyah.new@client.example')
  await dialog.getByRole('checkbox', { name: 'I am a person working with' }).check()
  await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
  await staff.getByText('Invite Pending').first().waitFor()
  expect(tokenIn(await nextMail('aaliyah.new@client.example'))).not.toBe('')
  await staff.context().close()
}, 300_000)
