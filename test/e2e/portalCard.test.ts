import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, PENDING, type Records } from './clientRecord.js'
import { choose, drawerOf } from './requestSteps.js'
import { countMails, DESKTOP, nextMail, openBrowser, PHONE } from './support.js'

let browser: Browser
let records: Records
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
})
afterAll(() => browser.close())

const card = (): Locator => page.locator('section.pcp-admin-card')
const button = (name: string): Locator => card().getByRole('button', { exact: true, name })
const row = (name: RegExp): Locator => card().getByRole('row', { name })
const expectAtTheRight = async (dialog: Locator): Promise<void> => {
  await expect
    .poll(async () => {
      const box = await dialog.locator('.pcp-admin-dialog__panel').boundingBox()
      return box !== null && box.x > 300 && Math.abs(box.x + box.width - 1280) <= 20
    })
    .toBe(true)
}

describe('staff guide, Client Portal Card', () => {
  test('Portal Status, Not Connected: Send Invite, with Send Message and Send Request greyed out', async () => {
    const { newClient, open } = records
    await open(await newClient({ firstName: 'Cara', lastName: 'Underhill' }))
    await card().getByText('Not Connected').waitFor()
    expect(await button('Send Invite').isEnabled()).toBe(true)
    for (const name of ['Send Message', 'Send Request'])
      expect(await button(name).isDisabled(), name).toBe(true)
    expect(await card().getByText('Request History').count()).toBe(0)
    await button('Send Invite').click()
    await page
      .getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
      .getByLabel('Client Email Address')
      .waitFor()
  })

  test('Send Invite stays open, with what was typed in it, when a phone is turned', async () => {
    const { newClient, open, page } = records
    await page.setViewportSize(DESKTOP)
    await open(await newClient({ firstName: 'Cleo', lastName: 'Turned' }))
    await button('Send Invite').click()
    const typed = page.getByRole('dialog').getByLabel('Client Email Address')
    await typed.fill('cleo@client.example')
    await page.setViewportSize(PHONE)
    await page.locator('.pcp-admin-head ~ section.pcp-admin-card').waitFor()
    expect(await typed.inputValue()).toBe('cleo@client.example')
    await page.setViewportSize(DESKTOP)
    expect(await typed.inputValue()).toBe('cleo@client.example')
    await page.keyboard.press('Escape')
  })

  test('Portal Status, Invite Pending: Resend Invite; the status opens a pop-up that resends to the first address, or cancels', async () => {
    const { addressOf, invite, newClient, open } = records
    const id = await newClient({ firstName: 'Cleo', lastName: 'Underwood' })
    await open(id)
    await button('Send Invite').waitFor()
    await invite(id)
    await button('Resend Invite').waitFor()
    expect(await button('Send Message').isDisabled()).toBe(true)
    expect(await button('Send Invite').count()).toBe(0)
    await nextMail(addressOf(id))
    const before = await countMails(addressOf(id))
    await card()
      .getByRole('button', { name: /Invite Pending/ })
      .click()
    const pending = page.getByRole('dialog', { name: PENDING })
    await pending.getByText(addressOf(id)).waitFor()
    await pending.getByRole('button', { name: 'Resend Invite' }).click()
    await nextMail(addressOf(id), before)
    await card()
      .getByRole('button', { name: /Invite Pending/ })
      .click()
    await pending.getByRole('button', { name: 'Cancel Invite' }).click()
    await page
      .getByRole('dialog', { name: 'CANCEL THE INVITATION?' })
      .getByRole('button', { name: 'Cancel Invite' })
      .click()
    await card().getByText('Not Connected').waitFor()
  })

  test('Portal Status, Connected: a green sign, no button to invite, Send Message and Send Request enabled', async () => {
    const { newConnected, open } = records
    await open(await newConnected({ firstName: 'Cyra', lastName: 'Upton' }))
    const status = card().locator('.pcp-admin-status')
    await status.getByText(/: Connected$/).waitFor()
    const colour = await status
      .locator('.pcp-admin-status__dot')
      .evaluate((dot) => getComputedStyle(dot).backgroundColor)
    const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? []
    expect(green).toBeGreaterThan(Math.max(red, blue))
    expect(await button('Send Invite').count()).toBe(0)
    expect(await button('Resend Invite').count()).toBe(0)
    for (const [name, older] of [
      ['Send Message', 'CREATE A MESSAGE'],
      ['Send Request', 'SEND NEW REQUEST'],
    ] as const) {
      expect(await button(name).isEnabled(), name).toBe(true)
      expect(await button(name).getAttribute('title'), name).toBe(older)
    }
  })

  test('Request History: type, status, requester and date, five to a page', async () => {
    const { newConnected, open, request } = records
    const id = await newConnected({ firstName: 'Cosima', lastName: 'Usher' })
    const category = await records.idOf('file-categories', '[name][equals]=Medical')
    for (const letter of 'ABCDEF')
      await request(id, {
        category,
        otherName: `Slip ${letter}`,
        predefinedName: 'Other',
        type: 'document',
      })
    await open(id)
    await row(/Document.*Slip F.*Pending.*Grace Kim.*20\d\d/).waitFor()
    expect(await row(/Slip/).count()).toBe(5)
    expect(await row(/Slip A/).count()).toBe(0)
    await card().getByText('Page 1 of 2').waitFor()
    await card().getByRole('button', { name: 'Next page' }).click()
    await row(/Slip A/).waitFor()
    expect(await row(/Slip/).count()).toBe(1)
    expect(await button('Next page').isDisabled()).toBe(true)
    await button('Previous page').click()
    await row(/Slip F/).waitFor()
  })

  test.each(['Client Portal Card', 'Client Portal Page'])(
    'Sending a Message, %s: Send Customer Portal Message at the right side; it arrives while the client looks',
    async (place) => {
      const { atHome, newConnected, open } = records
      const id = await newConnected({
        firstName: 'Ciara',
        lastName: place === 'Client Portal Card' ? 'Urban' : 'Usk',
      })
      const client = await atHome(id)
      await client.goto('/portal/messages')
      if (place === 'Client Portal Card') {
        await open(id)
        await button('Send Message').click()
      } else {
        await open(id, '/client-portal')
        await page.getByRole('button', { exact: true, name: 'Add' }).click()
        await page
          .locator('.popup-button-list__button:visible', { hasText: 'Send Message' })
          .click()
      }
      const dialog = page.getByRole('dialog', { name: 'Send Customer Portal Message' })
      await dialog.getByRole('textbox', { name: 'Message' }).waitFor()
      await expectAtTheRight(dialog)
      await page.keyboard.type(`From the ${place}`)
      await dialog.getByRole('button', { name: 'SEND MESSAGE' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await client.getByText(`From the ${place}`).first().waitFor()
      await client.context().close()
    },
    120_000,
  )

  test('Sending a Request: the same steps as on the page; it stands as Pending in both histories', async () => {
    const { newConnected, open } = records
    const id = await newConnected({ firstName: 'Celia', lastName: 'Unwin' })
    await open(id)
    await button('Send Request').click()
    const drawer = drawerOf(page)
    await expectAtTheRight(drawer)
    await drawer.getByRole('heading', { name: 'Select a Request' }).waitFor()
    await choose(drawer, /Assessments/)
    await drawer.getByRole('button', { name: 'Next' }).click()
    await drawer.getByRole('heading', { name: 'Request Preferences' }).waitFor()
    await drawer.getByLabel('Assessment').selectOption({ label: 'Housing needs' })
    await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
    await drawer.getByRole('heading', { name: 'Completed' }).waitFor()
    await drawer.getByRole('button', { name: 'Done' }).click()
    await row(/Assessment.*Housing needs.*Pending.*Grace Kim/).waitFor()
    await open(id, '/client-portal')
    await page.getByRole('row', { name: /Housing needs.*Pending.*Grace Kim/ }).waitFor()
  })
})
