import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPanel,
  PHONE,
  picture,
} from './support.js'

let browser: Browser
let records: Records
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
})
afterAll(() => browser.close())

const pictures = async (page: Page, name: string): Promise<void> => {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await picture(page, `${name}-${size.width}`)
  }
}

test('an action of a plan is given to a colleague, and the plan made private once it is said what that means', async () => {
  const { ask, newClient, open, page, toast } = records
  const id = await newClient()
  await ask('POST', `/portal/clients/${id}/plans`, { private: false })
  await open(id, '/plans')
  await page.getByRole('button', { name: 'Add goal' }).click()
  const goal = page.getByRole('group', { name: /^Goal 1/ })
  await goal.getByRole('textbox', { name: 'Goal' }).fill('Keep a roof')
  await goal.getByRole('button', { name: /^Add action/ }).click()
  await goal.getByLabel('What is to be done').fill('Call the owner.')
  expect(await goal.getByLabel('Staff member').count()).toBe(0)
  await goal.getByLabel('Who does it').selectOption('officer')
  const staff = goal.getByLabel('Staff member')
  await staff.selectOption({ index: 1 })
  const name = await staff.locator('option:checked').innerText()
  await pictures(page, 'plan-staff-member')
  await expectAccessible(page, '.pcp-admin-plans')
  await page.getByRole('button', { exact: true, name: 'Save' }).click()
  await page.getByText(`Officer: ${name}`).waitFor()

  await page.getByRole('button', { name: 'Who can see it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who can see it' })
  await dialog.getByText('Actions: 1').waitFor()
  await pictures(page, 'plan-privacy')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Make private' }).click()
  await toast('Other agencies do not see it any more').waitFor()
  await page.getByText('The client and this agency alone').waitFor()
  await page.getByRole('button', { name: 'Who can see it' }).click()
  await dialog.getByText('Private answers may stand in the plan.').waitFor()
  await dialog.getByRole('button', { name: 'Show to other agencies' }).click()
  await toast('Other agencies can see it now').waitFor()

  await open(id, '/history')
  await page.getByText('Housing plan shown to other agencies').waitFor()
})

test('a case is made private on its page, and its timeline tells who did', async () => {
  const { ask, newClient, page, toast } = records
  const root = await openPanel(browser, 'grace.kim@harbor.example')
  const named = `Roof ${Date.now()}`
  const task = await root.ask<{ doc: { id: string } }>('POST', '/task-templates', {
    clientTask: 'no',
    name: named,
  })
  const workflow = await root.ask<{ doc: { id: string } }>('POST', '/workflows', {
    name: named,
    steps: [{ key: 'one', task: task.doc.id }],
  })
  const id = await newClient()
  const made = await ask<{ id: string }>('POST', `/portal/clients/${id}/cases`, {
    workflow: workflow.doc.id,
  })
  await page.goto(`/admin/collections/cases/${made.id}`)
  await page.getByRole('button', { name: 'Who can see it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who can see it' })
  await dialog.getByText('Tasks: 1').waitFor()
  await pictures(page, 'case-privacy')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Make private' }).click()
  await toast('Other agencies do not see it any more').waitFor()
  await page.locator('.pcp-admin-case__private').waitFor()
  await page.getByText('Who may see the case changed').waitFor()
})
