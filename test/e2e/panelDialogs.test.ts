import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import { look } from './panelViews.js'
import { choose, drawerOf } from './requestSteps.js'
import { DESKTOP, openBrowser } from './support.js'

let browser: Browser
let records: Records
/** Of each test its own: a page with something typed in it does not let itself be left. */
let page: Page
/** One client in each state, and two of the demo's. */
const clients = { connected: '', denise: '', invited: '', unknown: '', wendal: '' }
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser, 'grace.kim@harbor.example')
  const { idOf, invite, newClient, newConnected } = records
  clients.unknown = await newClient({ firstName: 'Axel', lastName: 'Unseen' })
  clients.invited = await newClient({ firstName: 'Axel', lastName: 'Invited' })
  await invite(clients.invited)
  clients.connected = await newConnected({ firstName: 'Axel', lastName: 'Connected' })
  clients.denise = String(await idOf('clients', '[firstName][equals]=Denise'))
  clients.wendal = String(await idOf('clients', '[firstName][equals]=Wendal'))
}, 300_000)
afterAll(() => browser.close())

const card = (): Locator => page.locator('section.pcp-admin-card')
const pressOnCard = (name: RegExp | string): Promise<void> =>
  card().getByRole('button', { name }).first().click()
const choice = async (type: RegExp): Promise<Locator> => {
  await pressOnCard('Send Request')
  const drawer = drawerOf(page)
  await choose(drawer, type)
  return drawer
}
const openReview = async (): Promise<Locator> => {
  await page
    .getByRole('row', { name: /Pay stub of October/ })
    .last()
    .getByRole('button')
    .last()
    .click()
  await page.getByRole('button', { name: 'Open what came in' }).click()
  return page.getByRole('dialog', { name: /Pay stub of October/ })
}
const inProgram = async (): Promise<void> => {
  await page.getByRole('link', { name: 'Open' }).first().click()
  await page.getByRole('button', { name: 'X Exit' }).waitFor()
}

type Opened = readonly [
  name: string,
  client: keyof typeof clients,
  tab: string,
  open: () => Promise<unknown>,
]
const OPENED: readonly Opened[] = [
  ['invite', 'unknown', '', () => pressOnCard('Send Invite')],
  [
    'invite, refused',
    'unknown',
    '',
    async () => {
      await pressOnCard('Send Invite')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Client Email Address').fill('axel@client.example')
      await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
      await dialog.locator('[aria-invalid=true]').first().waitFor()
    },
  ],
  ['invitation that waits', 'invited', '', () => pressOnCard(/Invite Pending/)],
  [
    'cancel the invitation',
    'invited',
    '',
    async () => {
      await pressOnCard(/Invite Pending/)
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel Invite' }).click()
    },
  ],
  ['connection', 'connected', '', () => pressOnCard(/: Connected/)],
  [
    'disconnect',
    'connected',
    '/client-portal',
    async () => {
      await page.getByRole('button', { name: 'Action Menu' }).click()
      await page.getByRole('button', { exact: true, name: 'Disconnect' }).click()
    },
  ],
  ['account recovery', 'connected', '', () => pressOnCard('Account recovery')],
  ['seal', 'unknown', '', () => pressOnCard('Seal record')],
  [
    'message, with a text and a time',
    'connected',
    '',
    async () => {
      await pressOnCard('Send Message')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Send later…' }).click()
      await dialog.getByRole('button', { name: 'Use a text' }).click()
      await dialog.getByRole('button', { name: /Your bed is ready/ }).waitFor()
    },
  ],
  ['request, step 1', 'connected', '', () => choice(/Location/)],
  [
    'request, step 2 with several documents, refused',
    'connected',
    '',
    async () => {
      const drawer = await choice(/Documents/)
      await drawer.getByRole('button', { name: 'Next' }).click()
      await drawer.getByRole('button', { name: 'Add another document' }).click()
      await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
      await drawer.locator('[aria-invalid=true]').first().waitFor()
    },
  ],
  [
    'request, step 3',
    'connected',
    '',
    async () => {
      const drawer = await choice(/Location/)
      await drawer.getByRole('button', { name: /^SEND/ }).first().click()
      await drawer.getByRole('heading', { name: 'Completed' }).waitFor()
    },
  ],
  [
    'request, asked before',
    'connected',
    '',
    async () => {
      const drawer = await choice(/Location/)
      await drawer.getByRole('button', { name: 'SEND REQUEST' }).click()
      await drawer.getByRole('button', { name: 'SEND ANYWAY' }).waitFor()
    },
  ],
  ['what came in', 'denise', '/client-portal', openReview],
  [
    'pages put together',
    'denise',
    '/client-portal',
    async () => (await openReview()).getByRole('button', { name: 'Put pages together' }).click(),
  ],
  [
    'asked again',
    'denise',
    '/client-portal',
    async () => (await openReview()).getByRole('button', { name: 'ASK AGAIN' }).click(),
  ],
  [
    'enroll a household',
    'unknown',
    '/programs',
    async () => {
      await page
        .getByRole('button', { name: /^Enroll in/ })
        .first()
        .click()
      await page.getByRole('dialog').getByLabel('Household', { exact: true }).check()
    },
  ],
  [
    'exit, refused',
    'wendal',
    '/programs',
    async () => {
      await inProgram()
      await page.getByRole('button', { name: 'X Exit' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'SAVE & CLOSE' }).click()
      await page.getByRole('dialog').locator('[aria-invalid=true]').first().waitFor()
    },
  ],
  [
    'hand over',
    'denise',
    'inbox',
    () => page.getByRole('button', { name: 'Hand over to …' }).click(),
  ],
]

const pathTo = (client: string, tab: string): string =>
  tab === 'inbox'
    ? `/admin/inbox?show=all&client=${client}`
    : `/admin/collections/clients/${client}${tab}`

test.each(OPENED)(
  'axe finds nothing on the dialog: %s',
  async (name, client, tab, open) => {
    page = await records.page.context().newPage()
    await page.setViewportSize(DESKTOP)
    await page.goto(pathTo(clients[client], tab))
    if (tab !== 'inbox') await page.locator('.pcp-admin-head__facts').waitFor()
    await open()
    await page.getByRole('dialog').first().waitFor()
    const file = `dialog-${name.replaceAll(/\W+/g, '-')}`
    expect(await look({ name: file, page, scopes: ['[role="dialog"]'] })).toEqual([])
    await page.close()
  },
  120_000,
)
