import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { menuOf, openPortalTab, rowOf, staffAt, pressEntry } from './requestSteps.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  picture,
  showTheme,
  signInClient,
  tabTo,
} from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('what came in', () => {
  const REVIEW = /Pay stub of October/
  const TO_REVIEW = /Pay stub of October.*To review/
  const CLIENT = 'Denise Carter'

  test.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])(
    'is looked at beside the list, light and dark (%s)',
    async (name, viewport) => {
      const staff = await staffAt(browser, viewport)
      await openPortalTab(staff, CLIENT)
      await expectNoSidewaysScroll(staff)
      await picture(staff, `staff-requests-${viewport.width}`)
      await menuOf(staff, TO_REVIEW)
      await staff.getByRole('button', { name: 'Open what came in' }).click()
      const review = staff.getByRole('dialog', { name: REVIEW })
      await review.getByRole('button', { name: 'ACCEPT' }).waitFor()
      expect(await review.getByRole('img', { name: /^Preview of/ }).count()).toBe(2)
      for (const colorScheme of ['light', 'dark'] as const) {
        await showTheme(staff, colorScheme)
        await expectAccessible(staff, '[role="dialog"]')
        await picture(staff, `staff-review-${viewport.width}-${colorScheme}`)
      }
      await review.getByRole('button', { name: 'Put pages together' }).click()
      await review.getByRole('button', { name: /^Turn/ }).first().click()
      await expectAccessible(staff, '[role="dialog"]')
      await picture(staff, `staff-merge-${viewport.width}`)
      await staff.context().close()
      expect(name).toBeTruthy()
    },
    120_000,
  )

  test('becomes one PDF and is taken apart again; is accepted, and that is taken back', async () => {
    const staff = await staffAt(browser)
    await openPortalTab(staff, CLIENT)
    await menuOf(staff, TO_REVIEW)
    await staff.getByRole('button', { name: 'Open what came in' }).click()
    const review = staff.getByRole('dialog', { name: REVIEW })
    await review.getByRole('button', { name: 'Put pages together' }).click()
    await review.getByRole('button', { name: /^Down/ }).first().click()
    await review.getByRole('button', { name: /^Turn/ }).first().click()
    await review.getByLabel('Name in the client’s files').fill('Pay stub, both sides')
    await review.getByRole('button', { name: 'MERGE TO ONE PDF' }).click()
    await review.getByRole('link', { name: 'Pay stub, both sides' }).waitFor()
    await review.getByText('2 pages', { exact: true }).waitFor()
    await review.getByRole('button', { name: 'Take apart' }).click()
    await expect
      .poll(() => review.getByRole('link', { name: 'Pay stub, both sides' }).count(), {
        timeout: 20_000,
      })
      .toBe(0)
    await review.getByRole('button', { name: 'ACCEPT' }).click()
    await review.getByText(/^Accepted by Ana Ruiz/).waitFor()
    await review.getByRole('button', { name: 'Take this back' }).click()
    await review.getByRole('button', { name: 'ACCEPT' }).waitFor()
    await staff.context().close()
  }, 300_000)

  test('is asked for again by keyboard alone: the client reads what is needed', async () => {
    const staff = await staffAt(browser)
    const client = await openPage(browser, { viewport: PHONE })
    await openPortalTab(staff, CLIENT)
    await rowOf(staff, TO_REVIEW).waitFor()
    await tabTo(staff, rowOf(staff, TO_REVIEW).getByRole('button').last())
    await staff.keyboard.press('Enter')
    await pressEntry(staff, 'Open what came in')
    const review = staff.getByRole('dialog', { name: REVIEW })
    await review.getByRole('button', { name: 'ASK AGAIN' }).waitFor()
    await tabTo(staff, review.getByRole('button', { name: 'ASK AGAIN' }))
    await staff.keyboard.press('Enter')
    await tabTo(staff, review.getByLabel('What is needed?'))
    await staff.keyboard.type('The second page is too dark.')
    await tabTo(staff, review.getByRole('button', { name: 'SEND REQUEST AGAIN' }))
    await staff.keyboard.press('Enter')
    await review.getByText(/^Revision needed/).waitFor()
    await staff.keyboard.press('Escape')

    await signInClient(client, { email: 'denise@client.example' })
    await client.goto('/portal/requests')
    await client.getByText('Revision needed').first().waitFor()
    await expectAccessible(client)
    await client
      .getByRole('link', { name: /Pay stub of October/ })
      .first()
      .click()
    await client.getByText('The second page is too dark.').waitFor()
    await expectAccessible(client)
    await expectNoSidewaysScroll(client)
    await picture(client, 'client-revision')

    await openPortalTab(staff, CLIENT)
    await menuOf(staff, /Pay stub of October.*Revision needed/)
    await staff.getByRole('button', { name: 'Open what came in' }).click()
    await review.getByRole('button', { name: 'Take this back' }).click()
    await review.getByRole('button', { name: 'ACCEPT' }).waitFor()
    await client.reload()
    await client.getByText('Your care team no longer needs this.').waitFor()
    await client.context().close()
    await staff.context().close()
  }, 180_000)
})

test('"I can\'t get this" works without scripts, in Spanish too, and staff read why', async () => {
  const client = await openPage(browser, { javaScriptEnabled: false, viewport: PHONE })
  await signInClient(client)
  await client.goto('/portal/requests')
  await client.getByRole('link', { name: /Carta del empleador/ }).click()
  await client.locator('a[href$="/cannot"]').click()
  await client.locator('form button[type=submit]').last().click()
  await client.locator('[aria-invalid="true"]').first().waitFor()
  await client.locator('input[name=reason][value=other]').check()
  await client.locator('textarea[name=text]').fill('Mi jefe no contesta.')
  await picture(client, 'client-cannot')
  await expectNoSidewaysScroll(client)
  await client.locator('form button[type=submit]').last().click()
  await client.waitForURL(/notice=told/)
  await client.getByText('Mi jefe no contesta.').waitFor()
  await client.context().close()

  const staff = await staffAt(browser)
  await openPortalTab(staff, 'María')
  await menuOf(staff, /Carta del empleador/)
  await staff.getByRole('button', { name: 'See Why It Cannot Be Sent' }).click()
  const why = staff.getByRole('dialog', { name: /Carta del empleador/ })
  await why.getByText('Mi jefe no contesta.').waitFor()
  await expectAccessible(staff, '[role="dialog"]')
  await picture(staff, 'staff-cannot')
  await staff.context().close()
}, 300_000)
