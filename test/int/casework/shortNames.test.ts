import { afterAll, beforeAll, expect, test } from 'vitest'

import { caseworkOf } from '../../support/casework.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

type Workflow = {
  dates: { key: string; label: Record<string, string> }[]
  id: string
  steps: { after?: string[]; key: string; task: string }[]
}

let app: PortalApp
let chief: Visitor
beforeAll(async () => {
  app = await startPortalApp('casework-short-names')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  chief = (await people.staff({ agency, permissions: ['super-user'] })).visitor
})
afterAll(() => app.stop())

const save = async (
  path: string,
  method: 'PATCH' | 'POST',
  data: Record<string, unknown>,
): Promise<Workflow> => {
  const answer = await chief.call(path, {
    body: JSON.stringify(data),
    headers: { 'content-type': 'application/json' },
    method,
  })
  expect(answer.status, answer.text).toBeLessThan(300)
  return (answer.body as unknown as { doc: Workflow }).doc
}

test('steps and dates without a short name are called after their task and themselves, once', async () => {
  const { template } = caseworkOf(app)
  const [read, ask] = [
    await template({ name: 'Read the leaflet' }),
    await template({ name: 'Ask about rent' }),
  ]
  const made = await save('/workflows?depth=0', 'POST', {
    dates: [{ label: { en: 'Day of approach' } }],
    name: 'Rent',
    steps: [
      { task: read.id },
      { key: 'ask-about-rent', task: ask.id },
      { after: ['read-the-leaflet'], key: '', task: ask.id },
    ],
  })
  expect(made.dates.map(({ key }) => key)).toEqual(['day-of-approach'])
  expect(made.steps.map(({ key }) => key)).toEqual([
    'read-the-leaflet',
    'ask-about-rent',
    'ask-about-rent-2',
  ])

  await save(`/task-templates/${read.id}`, 'PATCH', { name: 'Read the letter' })
  const changed = await save(`/workflows/${made.id}?depth=0`, 'PATCH', {
    steps: [...made.steps, { task: read.id }],
  })
  expect(changed.steps.map(({ key }) => key)).toEqual([
    'read-the-leaflet',
    'ask-about-rent',
    'ask-about-rent-2',
    'read-the-letter',
  ])
})

test('a short name that somebody writes is one that others can write', async () => {
  const { id } = await caseworkOf(app).template({ name: 'Visit' })
  const answer = await chief.post('/workflows', {
    name: 'Visits',
    steps: [{ key: 'First visit!', task: id }],
  })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('first-visit')
})
