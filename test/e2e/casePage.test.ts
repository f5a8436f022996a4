import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openCasesOf } from './caseSteps.js'
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

const STAMP = Date.now()
const WORKFLOW = `Statutory duty ${STAMP}`
const DECIDE = `Decide ${STAMP}`
const EXTRA = `Call the landlord ${STAMP}`
const LETTER = `Write to the council ${STAMP}`
const VISIT = `Visit ${STAMP}`
const LAST_NAME = `Dutyfield${STAMP}`

/** The duty ends 56 days after somebody approached. */
const DUTY_DAYS = 56

type Row = { doc: { id: string } }
type Root = Awaited<ReturnType<typeof openPanel>>

let browser: Browser
let records: Records
let root: Root
let letter: string
let workflow: string
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
  root = await openPanel(browser, 'grace.kim@harbor.example')
  const template = async (name: string, data: Record<string, unknown> = {}): Promise<string> =>
    (await root.ask<Row>('POST', '/task-templates', { name, ...data })).doc.id
  const decide = await template(DECIDE)
  const visit = await template(VISIT, {
    questions: [{ label: { en: 'Was anybody there?' }, name: 'there', type: 'yes-no' }],
  })
  await template(EXTRA)
  letter = await template(LETTER)
  const made = await root.ask<Row>('POST', '/workflows', {
    dates: [{ key: 'approached', label: { en: 'Approached' }, required: true }],
    name: WORKFLOW,
    steps: [
      {
        due: { date: 'approached', days: DUTY_DAYS, kind: 'after-date' },
        key: 'decide',
        task: decide,
      },
      { key: 'visit', task: visit },
    ],
  })
  workflow = made.doc.id
  await records.newClient({ firstName: 'Hollis', lastName: LAST_NAME })
})
afterAll(() => browser.close())

/** The drawer of what is done, seen on a phone and a desktop. */
const drawer = async (page: Page, act: string, of?: string): Promise<Locator> => {
  const name = of === undefined ? act : `${act}: ${of}`
  const dialog = page.getByRole('dialog', { exact: true, name })
  await dialog.waitFor()
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await picture(page, `case-${act.replaceAll(' ', '-')}-${size.width}`)
  }
  await expectAccessible(page, '[role=dialog]')
  return dialog
}

/** Sends what stands in the drawer, by the button that says it, up to the words that it is done. */
const send = async (dialog: Locator, button: string, done: string): Promise<void> => {
  await dialog.getByRole('button', { exact: true, name: button }).click()
  await records.toast(done).last().waitFor()
  await dialog.waitFor({ state: 'hidden' })
}

const taskOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { exact: true, name }) })

test('a case is started with its dates, which are asked for, and not by Cancel', async () => {
  const { page } = records
  await page.goto('/admin')
  await openCasesOf(page, LAST_NAME)
  await picture(page, 'cases-tab')
  const start = page.getByRole('button', { exact: true, name: 'Start a case' }).first()
  await start.click()
  const dialog = page.getByRole('dialog', { name: /^Start a case/ })
  await dialog.getByRole('button', { exact: true, name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await start.click()
  const begin = dialog.getByRole('button', { exact: true, name: 'Start a case' })
  await begin.click()
  const choice = dialog.getByLabel(/^Workflow/)
  await expect.poll(() => choice.getAttribute('aria-invalid')).toBe('true')
  await choice.selectOption({ label: WORKFLOW })
  // What was said of it is gone with the right choice
  expect(await choice.getAttribute('aria-invalid')).toBeNull()
  await begin.click()
  const day = dialog.getByLabel('Approached')
  await expect.poll(() => day.getAttribute('aria-invalid')).toBe('true')
  await day.fill('2026-01-05')
  expect(await day.getAttribute('aria-invalid')).toBeNull()
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await picture(page, `case-start-${size.width}`)
  }
  await expectAccessible(page, '[role=dialog]')
  await begin.click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('link', { exact: true, name: WORKFLOW }).click()
  await taskOf(page, DECIDE).getByText('Mar 2, 2026').waitFor()
  await picture(page, 'case-page')
})

test('tasks of a case are added, given away, done, opened again and skipped with a reason', async () => {
  const { page } = records
  await page.getByRole('button', { exact: true, name: 'Add task' }).click()
  const add = await drawer(page, 'Add task')
  await add.getByLabel(/^Task/).selectOption({ label: EXTRA })
  await add.getByLabel('Due').fill('2026-02-01')
  await send(add, 'Add task', 'Task added')
  await taskOf(page, EXTRA).getByText('Feb 1, 2026').waitFor()

  await page.getByRole('button', { exact: true, name: `Reassign: ${EXTRA}` }).click()
  const give = await drawer(page, 'Reassign', EXTRA)
  await give.getByLabel('Give to').selectOption({ label: 'Nobody' })
  await send(give, 'Reassign', 'Task reassigned')
  await taskOf(page, EXTRA).getByText('nobody’s').waitFor()

  await page.getByRole('button', { exact: true, name: `Complete: ${VISIT}` }).click()
  const complete = await drawer(page, 'Complete', VISIT)
  await complete.getByLabel('Was anybody there?').selectOption({ label: 'Yes' })
  await send(complete, 'Complete', 'Task done')
  await taskOf(page, VISIT)
    .getByText(/^Done by/)
    .waitFor()

  await page.getByRole('button', { exact: true, name: `Open again: ${VISIT}` }).click()
  await records.toast('Task open again').last().waitFor()
  await page.getByRole('button', { exact: true, name: `Complete: ${VISIT}` }).waitFor()

  await page.getByRole('button', { exact: true, name: `Skip: ${EXTRA}` }).click()
  const skip = await drawer(page, 'Skip', EXTRA)
  const why = skip.getByLabel(/^Why/)
  await skip.getByRole('button', { exact: true, name: 'Skip' }).click()
  await expect.poll(() => why.getAttribute('aria-invalid')).toBe('true')
  await why.fill('The landlord called us.')
  expect(await why.getAttribute('aria-invalid')).toBeNull()
  await send(skip, 'Skip', 'Task skipped')
  await taskOf(page, EXTRA)
    .getByText(/The landlord called us\./)
    .waitFor()
})

test('a case changes its dates and its owner, moves to a newer version, rests, closes and goes on', async () => {
  const { page } = records
  await page.getByRole('button', { exact: true, name: 'Change dates' }).click()
  const dates = await drawer(page, 'Change dates')
  await dates.getByLabel('Approached').fill('2026-01-12')
  await send(dates, 'Save', 'Dates saved')
  await taskOf(page, DECIDE).getByText('Mar 9, 2026').waitFor()

  const { doc } = await root.ask<{ doc: { steps: Record<string, unknown>[] } }>(
    'PATCH',
    `/workflows/${workflow}?depth=0`,
    { caseType: 'Duty' },
  )
  await root.ask('PATCH', `/workflows/${workflow}`, {
    steps: [...doc.steps, { after: ['decide'], key: 'letter', task: letter }],
  })
  await page.reload()
  await page
    .getByRole('button', { name: /^Move to version/ })
    .first()
    .click()
  const move = page.getByRole('dialog', { name: /^Move to version/ })
  await move.getByText(LETTER).waitFor()
  await picture(page, 'case-move')
  await move.getByRole('button', { name: /^Move to version/ }).click()
  await move.waitFor({ state: 'hidden' })
  await taskOf(page, LETTER).waitFor()

  await page.getByRole('button', { exact: true, name: 'Put on hold' }).click()
  await page.getByText('While a case is on hold nothing of it can be done').waitFor()
  await page.getByRole('button', { exact: true, name: 'Resume' }).click()
  await page.getByRole('button', { exact: true, name: 'Put on hold' }).waitFor()

  await page.emulateMedia({ media: 'print' })
  await picture(page, 'case-print')
  expect(await page.getByRole('button', { exact: true, name: 'Close case' }).isVisible()).toBe(
    false,
  )
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { exact: true, name: 'Close case' }).click()
  const close = await drawer(page, 'Close case')
  await close.getByLabel(/^Why/).fill('Housed.')
  await send(close, 'Close case', 'Case closed')
  await page.getByText('Housed.').first().waitFor()
  await page.getByRole('button', { exact: true, name: 'Open again' }).first().click()
  await page.getByRole('button', { exact: true, name: 'Close case' }).waitFor()

  await page.getByRole('button', { exact: true, name: 'Change owner' }).click()
  const owner = await drawer(page, 'Change owner')
  await owner.getByLabel('Give to').selectOption({ index: 1 })
  await send(owner, 'Change owner', 'Owner changed')
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await picture(page, `case-after-${size.width}`)
  }
})
