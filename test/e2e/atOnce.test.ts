import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'

import { tokenIn } from '../support/mailbox.js'
import { openRecords, type Records } from './clientRecord.js'
import { nextMail, openBrowser, openPage, PHONE } from './support.js'

/**
 * All of it is there before a page would look again by itself, which is after 20 seconds: the stream told it. Two seconds are what it takes
 * on a machine that has nothing else to do.
 */
const expectSoon = async (...shown: Locator[]): Promise<void> => {
  // The navigation has it too while it is closed
  const waiting = shown.map((one) => one.waitFor({ state: 'attached', timeout: 12_000 }))
  await Promise.all(waiting)
}

let staffBrowser: Browser
let clientBrowser: Browser
let records: Records
beforeAll(async () => {
  ;[staffBrowser, clientBrowser] = await Promise.all([openBrowser(), openBrowser()])
  records = await openRecords(staffBrowser, 'grace.kim@harbor.example')
})
afterAll(async () => {
  await staffBrowser.close()
  await clientBrowser.close()
})

/** A page of staff that is looked at and not touched, once its stream stands. */
const watch = async (path: string): Promise<Page> => {
  const page = await records.page.context().newPage()
  const stream = page.waitForResponse((one) => one.url().includes('/portal/events'))
  await page.goto(path)
  await stream
  return page
}
/** Does it, and comes back as soon as the server has answered. */
const act = async (client: Page, button: string): Promise<void> => {
  const answered = client.waitForResponse((one) => one.request().method() === 'POST')
  await client.getByRole('button', { exact: true, name: button }).click()
  await answered
}

describe('two browsers at once: untouched, as soon as the client acted, staff see', () => {
  test('Connected, below the photo and on the card', async () => {
    const id = await records.newClient({ firstName: 'Sana', lastName: 'Swift' })
    await records.invite(id)
    const token = tokenIn(await nextMail(records.addressOf(id)))
    const record = await watch(`/admin/collections/clients/${id}`)
    const badge = record.locator('.pcp-admin-badge__button')
    await badge.filter({ hasText: 'Invite Sent' }).waitFor()
    await record.getByRole('button', { name: 'Portal status: Invite Pending' }).waitFor()
    const client = await openPage(clientBrowser, { viewport: PHONE })
    await client.goto(`/portal/register?token=${token}`)
    await client.getByLabel('New password').fill('lantern orchard pebble wagon')
    await act(client, 'Create account')
    await expectSoon(
      badge.filter({ hasText: 'Connected' }),
      record.getByRole('button', { name: 'Portal status: Connected' }),
    )
    await client.context().close()
    await record.close()
  })

  test('a new message in the inbox and in the conversation, and one more unread in the bar and the navigation', async () => {
    const { ask, atHome, newConnected } = records
    const { user } = await ask<{ user: { id: number | string } }>('GET', '/users/me')
    const id = await newConnected({ careTeam: [user.id], firstName: 'Saul', lastName: 'Swift' })
    const client = await atHome(id, clientBrowser)
    await client.goto('/portal/messages')
    await client
      .getByRole('link', { name: /Grace Kim/ })
      .first()
      .click()
    await client.locator('textarea').fill('I lost my tent last night')
    const inbox = await watch('/admin/inbox')
    const talk = await watch(`/admin/inbox?client=${id}`)
    const record = await watch(`/admin/collections/clients/${id}`)
    const counted = record.locator('.pcp-admin-inbox-badge__count > [aria-hidden]')
    const inNavigation = inbox.locator('.pcp-admin-inbox-link__count > [aria-hidden]')
    // The account that was created waits there
    await counted.waitFor()
    const before = Number(await counted.innerText())
    await talk.getByText('Nothing was written yet.').waitFor()
    await inbox
      .getByRole('button', { name: /Saul Swift/ })
      .first()
      .waitFor()
    await act(client, 'Send message')
    const one = { hasText: new RegExp(`^${before + 1}$`) }
    await expectSoon(
      inbox.getByRole('button', { name: /Saul Swift.*lost my tent/s }).first(),
      talk.getByRole('log').getByText('I lost my tent last night'),
      counted.filter(one),
      inNavigation.filter(one),
    )
    await client.context().close()
    for (const page of [inbox, talk, record]) await page.close()
  })

  test('that a request was fulfilled, on the card and on the Client Portal tab', async () => {
    const { atHome, newConnected, request } = records
    const id = await newConnected({ firstName: 'Sven', lastName: 'Swift' })
    const client = await atHome(id, clientBrowser)
    await client.goto(`/portal/requests/${await request(id, { type: 'location' })}`)
    await client
      .getByLabel(/address/i)
      .first()
      .fill('Perris Hill Park')
    const record = await watch(`/admin/collections/clients/${id}`)
    const tab = await watch(`/admin/collections/clients/${id}/client-portal`)
    for (const page of [record, tab])
      await page.getByRole('row', { name: /Location.*Pending/ }).waitFor()
    await act(client, 'Send')
    await expectSoon(
      ...[record, tab].map((page) => page.getByRole('row', { name: /Location.*Completed/ })),
    )
    await client.context().close()
    for (const page of [record, tab]) await page.close()
  })
})
