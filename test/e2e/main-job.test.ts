import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'

import { pdf } from '../support/files.js'
import { codeIn, tokenIn } from '../support/mailbox.js'
import {
  DEMO_PASSWORD,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const PASSWORD = 'lantern orchard pebble wagon'

/** Signs staff in to the admin panel and opens the record of a client who is not connected. */
const openRecord = async (staff: Page, name: string): Promise<void> => {
  await staff.goto('/admin/login')
  await staff.getByLabel('Email').fill('ana.ruiz@harbor.example')
  await staff.getByLabel('Password').fill(DEMO_PASSWORD)
  await staff.getByRole('button', { name: 'Login' }).click()
  await staff.waitForURL(/\/admin$/)
  await staff.goto(`/admin/collections/clients?search=${encodeURIComponent(name)}`)
  await staff
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await staff.getByText('Not Connected').waitFor()
}

const invite = async (staff: Page, email: string): Promise<void> => {
  const head = staff.locator('#pcp-record-head')
  await head.getByRole('button', { name: 'Send Invite' }).click()
  const dialog = staff.getByRole('dialog', { name: 'SEND INVITATION TO THE CUSTOMER PORTAL' })
  await dialog.getByLabel('Client Email Address').fill(email)
  await dialog.getByRole('checkbox', { name: 'I am a person working with' }).check()
  await picture(staff, 'staff-invite')
  await dialog.getByRole('button', { exact: true, name: 'SEND' }).click()
  await staff.getByText('Invite Pending').waitFor()
}

/** From the link in the mail to the portal's first page. */
const register = async (
  client: Page,
  email: string,
  check: (name: string) => Promise<void>,
): Promise<void> => {
  await client.goto('/portal/sign-in')
  await check('sign-in')
  await client.goto(`/portal/register?token=${tokenIn(await nextMail(email))}`)
  await check('register')
  await client.getByLabel('New password').fill(PASSWORD)
  await client.getByRole('button', { name: 'Create account' }).click()
  // Neither address nor password again
  await client.waitForURL(/\/portal\/sign-in\/code/)
  await check('code')
  await client
    .getByLabel(/code/i)
    .first()
    .fill(codeIn(await nextMail(email, 1)))
  await client.getByRole('button', { name: 'Continue' }).click()
  await client.waitForURL(/\/portal\/?$/)
}

const askForDocument = async (staff: Page): Promise<void> => {
  await staff.getByRole('button', { name: 'Send Request' }).click()
  const dialog = staff.getByRole('dialog', { name: 'SEND REQUEST TO THE CUSTOMER PORTAL' })
  await dialog.getByRole('radio', { name: /Documents/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Next' }).click()
  await dialog.getByLabel('Category').selectOption({ label: 'Person Identification' })
  await dialog.getByLabel('Predefined Name').selectOption({ label: 'Birth Certificate' })
  await picture(staff, 'staff-request')
  await dialog.getByRole('button', { name: 'SEND REQUEST' }).click()
  await dialog.getByText('The request was sent.').waitFor()
  await staff.keyboard.press('Escape')
}

const sizes = { desktop: DESKTOP, phone: PHONE }
const cases = [
  { client: 'Zoë Björk', javaScriptEnabled: true, size: 'phone' },
  { client: 'Samira Haddad', javaScriptEnabled: false, size: 'phone' },
  { client: 'Pops Unknown', javaScriptEnabled: true, size: 'desktop' },
] as const

describe.each(cases)(
  'the main job on a $size, portal JavaScript $javaScriptEnabled',
  ({ client: name, javaScriptEnabled, size }) => {
    test(
      'case worker invites, client registers and answers with a file, case worker sees it without reloading',
      { timeout: 600_000 },
      async () => {
        const email = `e2e-${size}-${javaScriptEnabled}@client.example`
        const staff = await openPage(browser, { viewport: DESKTOP })
        const client = await openPage(browser, { javaScriptEnabled, viewport: sizes[size] })
        const check = async (page: string): Promise<void> => {
          await picture(client, `${size}-${javaScriptEnabled ? 'js' : 'nojs'}-${page}`)
          await expectNoSidewaysScroll(client)
          if (javaScriptEnabled) await expectAccessible(client)
        }

        await openRecord(staff, name)
        await invite(staff, email)
        await register(client, email, check)
        await check('dashboard-empty')

        await staff.getByRole('button', { name: 'Portal status: Connected' }).waitFor()
        await askForDocument(staff)
        await client.reload()
        await check('dashboard')
        await client.getByRole('main').getByRole('link', { exact: true, name: 'Start' }).click()
        await client.waitForURL(/\/portal\/requests\//)
        await check('request')
        await client
          .locator('input[type=file]')
          .first()
          .setInputFiles({ buffer: pdf(), mimeType: 'application/pdf', name: 'birth.pdf' })
        await client
          .locator('main form[enctype="multipart/form-data"] button[type=submit]')
          .first()
          .click()
        await client.waitForURL(/notice=sent/)
        await check('sent')

        await staff.getByRole('table').getByText('Completed').waitFor()
        await picture(staff, `staff-card-${size}-${javaScriptEnabled}`)
        await staff.goto('/admin/collections/client-documents?sort=-createdAt')
        const newest = staff.getByRole('row').nth(1)
        await newest.getByText('Person Identification - Birth Certificate').first().waitFor()
        await newest.getByText(name.split(' ', 1)[0] ?? name).waitFor()
        await picture(staff, 'staff-documents')
        await client.context().close()
        await staff.context().close()
      },
    )
  },
)
