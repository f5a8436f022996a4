import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { openBrowser, picture } from './support.js'

let browser: Browser
let records: Records
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  ;({ page } = records)
})
afterAll(() => browser.close())

describe('staff guide, Send a Message to the Client', () => {
  test('SEND MESSAGE; bold, italic, numbered and bulleted text; a copy with a PORTAL label in Read; view it; SEND RESPONSE', async () => {
    const { atHome, newConnected, open } = records
    const id = await newConnected({ firstName: 'Mina', lastName: 'Ostrow' })
    const client = await atHome(id)
    await open(id)
    await page
      .locator('.pcp-admin-head')
      .getByRole('button', { exact: true, name: 'SEND MESSAGE' })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Send Customer Portal Message' })
    await dialog.getByRole('textbox', { name: 'Message' }).click()
    const tool = (name: string) => dialog.getByRole('button', { name })
    const word = async (format: string, text: string): Promise<void> => {
      await tool(format).click()
      await page.keyboard.type(text)
      await tool(format).click()
    }
    await word('Bold', 'Bring')
    await page.keyboard.type(' to the ')
    await word('Italic', 'office')
    await page.keyboard.press('Enter')
    await tool('Numbered list').click()
    await page.keyboard.type('Your card')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await tool('Bulleted list').click()
    await page.keyboard.type('A pen')
    await picture(page, 'staff-guide-formats')
    await dialog.getByRole('button', { name: 'SEND MESSAGE' }).click()
    await dialog.waitFor({ state: 'hidden' })

    // The client reads it as it was written
    await client.goto('/portal/messages')
    await client
      .getByRole('link', { name: /Grace Kim/ })
      .first()
      .click()
    const said = client.locator('.pcp-bubble').last()
    for (const [tag, text] of [
      ['strong', 'Bring'],
      ['em', 'office'],
      ['ol > li', 'Your card'],
      ['ul > li', 'A pen'],
    ] as const)
      await said.locator(tag, { hasText: text }).first().waitFor()

    await page.goto('/admin/inbox?show=read')
    await page
      .getByRole('button', { name: /Mina Ostrow.*PORTAL.*Bring to the office/s })
      .first()
      .click()
    const talk = page.getByRole('region', { name: 'Mina Ostrow' })
    await talk.locator('strong', { hasText: 'Bring' }).waitFor()
    expect(await talk.locator('ol > li, ul > li').allInnerTexts()).toEqual(
      expect.arrayContaining(['Your card', 'A pen']),
    )
    await talk.getByLabel(/Your answer/).click()
    await page.keyboard.type('The blue door.')
    await talk.getByRole('button', { name: 'SEND RESPONSE' }).click()
    await talk.getByRole('listitem').filter({ hasText: 'The blue door.' }).waitFor()
    await client.getByText('The blue door.').first().waitFor()
    await client.context().close()
  }, 300_000)

  test('Turning Off Contact from Clients: Allow Client Initiated Contact in the account; on, who has them on the care team can write to them', async () => {
    const { ask, atHome, newConnected } = records
    const { user } = await ask<{ user: { id: number | string } }>('GET', '/users/me')
    const id = await newConnected({ careTeam: [user.id], firstName: 'Moss', lastName: 'Oduya' })
    const client = await atHome(id)
    const box = page.getByRole('checkbox', { name: 'Allow Client Initiated Contact' })
    const turn = async (on: boolean): Promise<void> => {
      await page.goto('/admin/account')
      await box.waitFor()
      await expect.poll(() => box.isChecked()).toBe(!on)
      await box.setChecked(on)
      await page.getByRole('button', { exact: true, name: 'Save' }).click()
      await page.getByText('Updated successfully').first().waitFor()
      await client.goto('/portal/messages')
      await client
        .getByRole('link', { name: /Grace Kim/ })
        .first()
        .click()
        .catch(() => undefined)
    }
    const mayWrite = async (): Promise<boolean> => (await client.locator('textarea').count()) > 0
    await turn(false)
    await expect.poll(mayWrite).toBe(false)
    await turn(true)
    await expect.poll(mayWrite).toBe(true)
    await client.locator('textarea').fill('Hello Grace')
    await client.getByRole('button', { name: 'Send message' }).click()
    await client.getByText('Hello Grace').first().waitFor()
    await page.goto('/admin/inbox')
    const row = page.getByRole('button', { name: /Moss Oduya.*Hello Grace/s })
    await row.first().waitFor()
    await client.context().close()
  }, 300_000)
})
