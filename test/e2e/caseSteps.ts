import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The navigation open, as whoever looks for something in it has it. */
const openNavigation = async (page: Page): Promise<void> => {
  await page.locator('.nav').waitFor({ state: 'attached' })
  if ((await page.locator('.nav[inert]').count()) > 0)
    await page.locator('.nav-toggler:visible').first().click()
  await page.locator('.nav:not([inert])').waitFor()
}

/** A super user clicks their way: Settings → Tasks → what is set up there. */
export const openSettings = async (page: Page, name: 'Cases' | 'Workflows'): Promise<void> => {
  await openNavigation(page)
  await page.locator('.nav').getByRole('link', { exact: true, name: 'Settings' }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  const sections = page.getByRole('navigation', { name: 'Sections of this page' })
  await sections.getByRole('link', { exact: true, name: 'Tasks' }).click()
  const section = page.getByRole('region', { exact: true, name: 'Tasks' })
  await section.getByRole('link', { exact: true, name }).click()
  const list = name === 'Cases' ? 'Tasks for cases' : 'Workflows'
  await page.getByRole('heading', { level: 1, name: list }).waitFor()
}

/** Begins a new one in the list that is open. */
export const createNew = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Create new/i }).click()
  await page.waitForURL(/\/create$/)
  await page.locator('#field-name').waitFor()
}

/**
 * Saves the form, and waits until it says so: of a new row by its address too, because what was said of
 * the one before may still stand there.
 */
export const save = async (page: Page, done: 'created' | 'updated'): Promise<void> => {
  await page.getByRole('button', { exact: true, name: 'Save' }).click()
  const said = done === 'created' ? /successfully created\.?$/ : /^Updated successfully\.?$/
  await page.getByText(said).first().waitFor()
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
}

/** Chooses from one of Payload's lists, which one may type into. */
export const choose = async (field: Locator, name: string): Promise<void> => {
  await field.click()
  await field.getByRole('combobox').fill(name)
  await field.getByRole('option', { exact: true, name }).click()
}

type Question = { label: string; required?: boolean; type: 'Long text' | 'Yes or no' }

/** Adds a question in the builder. */
export const addQuestion = async (page: Page, at: number, question: Question): Promise<void> => {
  await page.getByRole('button', { name: 'Add Question' }).click()
  const row = page.locator(`#questions-row-${at}`)
  await choose(page.locator(`#field-questions__${at}__type`), question.type)
  const label = row.getByRole('group', { name: /^Label/ })
  await label.getByLabel('en', { exact: true }).fill(question.label)
  if (question.required) await row.getByLabel('Required').check()
  // The server has seen the row once the name is there that is made of its label
  await expect.poll(() => page.locator(`#field-questions__${at}__name`).inputValue()).not.toBe('')
}

type Template = { clientTask?: 'Yes'; name: string; questions?: readonly Question[] }

/** A super user writes a task: Settings → Tasks → Cases → Create new. */
export const writeTask = async (page: Page, task: Template): Promise<void> => {
  await openSettings(page, 'Cases')
  await createNew(page)
  await page.locator('#field-name').fill(task.name)
  for (const [at, question] of (task.questions ?? []).entries())
    await addQuestion(page, at, question)
  if (task.clientTask) await choose(page.locator('#field-clientTask'), task.clientTask)
  await save(page, 'created')
}

/** Adds a step to the workflow that is open: which task, and after which others. */
export const addStep = async (
  page: Page,
  at: number,
  { after = [], task }: { after?: readonly string[]; task: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Add Step' }).click()
  await choose(page.locator(`#field-steps__${at}__task`), task)
  const row = page.locator(`#steps-row-${at}`)
  // Made of the name of the task, so that others can name it
  await expect.poll(() => page.locator(`#field-steps__${at}__key`).inputValue()).not.toBe('')
  for (const key of after)
    await row
      .getByRole('group', { name: 'After these steps' })
      .getByRole('checkbox', { name: key })
      .check()
}

/** The record of a client, found from the dashboard, and its tab of cases. */
export const openCasesOf = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Find a client' }).fill(name)
  const hit = page.locator('.pcp-admin-find__client', { hasText: name })
  await hit.getByRole('link', { name }).first().click()
  const tabs = page.locator('.doc-tabs')
  await tabs.getByRole('link', { exact: true, name: 'Cases' }).click()
  await page.getByRole('button', { name: 'Start a case' }).waitFor()
}

/** Starts a case in the tab of cases that is open. */
export const startCase = async (
  page: Page,
  workflow: string,
  dates: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await page.getByRole('button', { name: 'Start a case' }).click()
  const dialog = page.getByRole('dialog', { name: /^Start a case/ })
  await dialog.getByLabel(/^Workflow/).selectOption({ label: workflow })
  for (const [label, day] of Object.entries(dates)) await dialog.getByLabel(label).fill(day)
  await dialog.getByRole('button', { name: 'Start a case' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
