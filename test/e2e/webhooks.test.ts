import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { openMailbox } from '../support/mailbox.js'
import { openSecureReceiver } from '../support/secureReceiver.js'
import { startDemo } from './demo.js'
import { look } from './panelViews.js'
import { DESKTOP, openBrowser, PHONE, picture, signInStaff } from './support.js'

const LOG = '/admin/collections/webhook-deliveries'
const { untouched } = inject('e2e')

let folder: string
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let receiver: Awaited<ReturnType<typeof openSecureReceiver>>
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

/** An installation of its own, which tells a receiver beside it. */
beforeAll(async () => {
  if (!untouched) return
  browser = await openBrowser()
  folder = await mkdtemp(path.join(tmpdir(), 'portal-webhooks-'))
  await cp(untouched, folder, { recursive: true })
  mailbox = await openMailbox()
  receiver = await openSecureReceiver()
  demo = await startDemo(folder, mailbox.port, undefined, receiver.env)
}, 300_000)
afterAll(async () => {
  if (!untouched) return
  await browser.close()
  await demo.stop()
  receiver.close()
  await mailbox.close()
  await rm(folder, { force: true, recursive: true })
})

const panelOf = async (email: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: demo.origin,
    locale: 'en-US',
    viewport: DESKTOP,
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await signInStaff(page, email)
  return page
}
const firstRow = (page: Page): Locator => page.locator('tbody tr').first()

test.skipIf(!untouched)(
  'a super user of the installation sends a test, reads in the log how it ended, and sends again what failed',
  async () => {
    const page = await panelOf('admin@harbor.example')
    await page.goto(LOG)
    await page.getByRole('button', { name: 'Send a test to demo' }).click()
    const sent = firstRow(page).filter({ hasText: 'webhook.test' })
    await sent.filter({ hasText: 'Delivered' }).waitFor()
    expect(receiver.told.map(({ type }) => type)).toContain('webhook.test')

    receiver.state.status = 503
    receiver.told.length = 0
    await page.getByRole('button', { name: 'Send a test to demo' }).click()
    await page.getByText('It could not be delivered. The list says why.').waitFor()
    await firstRow(page).filter({ hasText: 'It answered with an error' }).waitFor()
    await firstRow(page).filter({ hasText: 'Waiting' }).waitFor()
    await picture(page, 'webhooks-failed')
    expect(
      await look({ name: 'webhooks', page, scopes: ['.pcp-admin-webhook-tests'], wide: true }),
    ).toEqual([])

    receiver.state.status = 204
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Try again: webhook.test' }).first().click()
    await firstRow(page).filter({ hasText: 'Delivered' }).waitFor()
    await picture(page, 'webhooks-phone')
    // The same event, under its id
    const [failed, again] = receiver.told
    expect(again).toEqual(failed)

    await firstRow(page).getByRole('link').first().click()
    await page.waitForURL(/webhook-deliveries\/[\da-f-]{36}/)
    await expect.poll(() => page.locator('#field-type').inputValue()).toBe('webhook.test')
    await picture(page, 'webhooks-one')
    await page.context().close()
  },
  120_000,
)

test.skipIf(!untouched)(
  'super users of one agency find neither the log nor the button',
  async () => {
    const page = await panelOf('grace.kim@harbor.example')
    await page.goto(LOG)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.getByRole('button', { name: /Send a test/ }).count()).toBe(0)
    expect(await page.locator('tbody tr').count()).toBe(0)
    const tested = await page.request.post('/api/portal/webhooks/demo/test', {
      headers: { origin: demo.origin },
    })
    expect(tested.status()).toBe(403)
    await page.context().close()
  },
)
