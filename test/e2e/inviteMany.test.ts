import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords } from './clientRecord.js'
import { look } from './panelViews.js'
import { DESKTOP, nextMail, openBrowser } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('Clients ticked in the list are invited at once; who cannot be is named, with what is in the way', async () => {
  const { newClient, newConnected, page } = await openRecords(browser)
  const lastName = 'Asked-At-Once'
  const free = ['moss.invited@client.example', 'mina.invited@client.example']
  await newClient({ email: free[0], firstName: 'Moss', lastName })
  await newClient({ email: free[1], firstName: 'Mina', lastName })
  await newClient({ firstName: 'Nomail', lastName })
  await newConnected({ firstName: 'Already', lastName })

  await page.setViewportSize(DESKTOP)
  await page.goto(`/admin/collections/clients?search=${lastName}`)
  await expect.poll(() => page.locator('tbody tr').count()).toBe(4)
  // Not before the table can take a click
  const all = page.locator('thead input[type=checkbox]:enabled')
  await all.waitFor({ state: 'attached' })
  await all.check({ force: true })
  await page.getByRole('button', { name: 'Send invites (4)' }).click()
  const dialog = page.getByRole('dialog', { name: 'SEND INVITATIONS TO THE CUSTOMER PORTAL' })
  const part = (name: RegExp | string) => dialog.getByRole('region', { name })
  await part('Will be invited: 2')
    .getByText(free[0] ?? '')
    .waitFor()
  const others = part('Cannot be invited: 2')
  expect(await others.getByRole('listitem').count()).toBe(2)
  await others.getByRole('link', { name: /Nomail/ }).waitFor()
  await others.getByRole('link', { name: /Already/ }).waitFor()
  const asked = { name: 'invite-many', page, scopes: ['[role="dialog"]'], wide: true }
  expect(await look(asked)).toEqual([])

  // Nothing is sent before it is confirmed
  await dialog.getByRole('button', { name: 'SEND 2 INVITATIONS' }).click()
  await dialog.getByText(/Nothing has been sent/).waitFor()
  await dialog.getByRole('checkbox', { name: /I am a person/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'SEND 2 INVITATIONS' }).click()
  await part('Invited: 2').waitFor()
  for (const address of free) expect((await nextMail(address)).text).toContain('/portal/register')
  const done = { name: 'invite-many-done', page, scopes: ['[role="dialog"]'], wide: true }
  expect(await look(done)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => page.locator('tbody').getByText('Invite Pending').count()).toBe(2)
  await page.context().close()
}, 180_000)
