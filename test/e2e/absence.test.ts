import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DESKTOP, openBrowser, openPage, picture, signInStaff } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('who will be away says so on the account page: days, a note in both languages, who stands in', async () => {
  const staff = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(staff, 'grace.kim@harbor.example')
  await staff.goto('/admin/account')
  const until = staff.locator('#field-absentUntil input')
  await staff.locator('#field-absentFrom input').fill('Dec 3, 2099')
  await staff.keyboard.press('Tab')
  await until.fill('Dec 1, 2099')
  await staff.keyboard.press('Tab')
  const note = staff.getByRole('group', { name: /Note for clients/ })
  await note.getByRole('textbox').first().fill('I am back on Monday.')
  await staff.locator('#field-standIn').click()
  await staff.keyboard.type('Ana')
  await staff.keyboard.press('Enter')
  await staff.getByRole('button', { exact: true, name: 'Save' }).click()
  await staff
    .getByText(/is before "Away from"/)
    .first()
    .waitFor()
  await until.fill('Dec 9, 2099')
  await staff.keyboard.press('Tab')
  await picture(staff, 'staff-absence')
  await staff.getByRole('button', { exact: true, name: 'Save' }).click()
  await staff.getByText('Updated successfully').first().waitFor()
  await staff.reload()
  await staff.getByText('Ana Ruiz').first().waitFor()
  expect(await until.inputValue()).toBe('Dec 9, 2099')
  await staff.context().close()
}, 300_000)
