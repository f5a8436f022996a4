import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { asks, ifYes, startQuestions } from '../../support/askQuestions.js'
import { outcome } from '../../support/outcome.js'
import { storedRows } from '../../support/storedRows.js'

let setting: Awaited<ReturnType<typeof startQuestions>>
beforeAll(async () => {
  setting = await startQuestions('questions-steps')
})
afterAll(() => setting.app.stop())

const KIDS = asks('kids', 'group', {
  asks: [asks('first', 'text', { required: true })],
  maxRows: 3,
  showIf: ifYes('children'),
})
const QUESTIONS = [
  asks('intro', 'section', { help: { en: 'A word before.' } }),
  asks('street', 'text', { required: true }),
  asks('children', 'yes-no', { required: true }),
  KIDS,
  asks('more', 'textarea'),
]
const paged = { layout: 'one-question-a-page' as const, questions: QUESTIONS }

const textOf = async (path: string): Promise<string> => (await setting.open(path)).body.textContent

test('one question a page: each step is kept, hidden ones are skipped, and all is looked at before it is sent', async () => {
  const id = await setting.ask(paged)
  const path = `/requests/${id}`
  const { page } = setting.client.visitor
  expect(await textOf(path)).toContain('Question 1 of 3')
  expect(await textOf(path)).not.toContain('children')
  expect(await textOf(path)).toContain('A word before.')
  const stopped = await setting.step(path, 'next')
  expect(stopped).toContain('draft=')
  expect((await page(stopped)).html).toContain('Answer &quot;street&quot;.')
  const second = await setting.step(path, 'next', { 'answers.street': 'Pier 9' })
  expect(second).toBe(`${path}?at=children`)
  expect(await textOf(second)).not.toContain('A word before.')
  // The way back keeps what is there, and asks nothing
  expect(await setting.step(second, 'back')).toBe(`${path}?at=street`)
  expect((await page(`${path}?at=street`)).html).toContain('value="Pier 9"')
  const third = await setting.step(second, 'next', { 'answers.children': 'yes' })
  expect(third).toBe(`${path}?at=kids`)
  expect(await textOf(third)).toContain('Question 3 of 4')
  // Resumes where they were
  expect(await textOf(path)).toContain('Question 3 of 4')
  await setting.step(third, 'add:kids')
  await setting.step(third, 'add:kids', { 'answers.kids.0.first': 'Ben' })
  const rows = { 'answers.kids.0.first': 'Ben', 'answers.kids.1.first': 'Ann' }
  await setting.step(third, 'add:kids', rows)
  await setting.step(third, 'remove:kids:0', rows)
  const left = await setting.open(third)
  expect(left.querySelector('input[name="answers.kids.0.first"]')?.getAttribute('value')).toBe(
    'Ann',
  )
  const fourth = await setting.step(third, 'next', { 'answers.kids.0.first': 'Ann' })
  expect(fourth).toBe(`${path}?at=more`)
  const check = await setting.step(fourth, 'next', { 'answers.more': 'Two\nlines' })
  expect(check).toBe(`${path}/check`)
  expect((await page(path)).location).toBe(`/portal${check}`)
  const all = await setting.open(check)
  expect(all.body.textContent).toContain('Pier 9')
  const change = [...all.querySelectorAll('a')].find((link) => link.textContent.includes('street'))
  const changing = (change?.getAttribute('href') ?? '').replace('/portal', '')
  expect(changing).toBe(`${path}?at=street&from=check`)
  expect(await setting.step(changing, 'next', { 'answers.street': 'Pier 10' })).toBe(check)
  expect(await setting.step(check, '')).toBe(`${path}?notice=sent`)
  const [row] = await storedRows(setting.app, 'assessment-responses', { request: { equals: id } })
  expect(row).toMatchObject({
    answers: { children: 'yes', kids: [{ first: 'Ann' }], more: 'Two\nlines', street: 'Pier 10' },
    layout: 'one-question-a-page',
    questionsVersion: 1,
  })
  expect(await textOf(path)).toContain('first – Ann')
  // Sent: nothing of it waits any more
  expect((await page(check)).location).toBe(`/portal${path}`)
})

test.each(['one-page', 'one-question-a-page'] as const)(
  '%s: from the page that shows all answers each leads back to its question',
  async (layout) => {
    // Called as the page is
    const questions = [asks('street', 'text'), asks('check', 'text'), { ...KIDS, showIf: [] }]
    const id = await setting.ask({ layout, questions })
    const path = `/requests/${id}`
    const check = await setting.step(path, 'check', { 'answers.check': 'x' })
    expect(check).toBe(`${path}/check`)
    const links = [...(await setting.open(check)).querySelectorAll('dl a')].map(
      (link) => link.getAttribute('href')?.replace('/portal', '') ?? '',
    )
    expect(links).toHaveLength(3)
    for (const [index, link] of links.entries()) {
      const [address = '', part] = link.split('#')
      const { html, status } = await setting.client.visitor.page(address)
      expect(status, link).toBe(200)
      expect(html, link).toContain(`name="answers.${['street', 'check', 'kids.rows'][index]}"`)
      expect(html, link).toContain(part === undefined ? '<main' : `id="${part}"`)
    }
  },
)

test('all on one page: without scripts each question says for whom it is', async () => {
  const id = await setting.ask({ questions: QUESTIONS })
  const path = `/requests/${id}`
  expect(await textOf(path)).toContain('Only if you said "Yes" to "children".')
  const answers = { 'answers.children': 'no', 'answers.street': 'Pier 9' }
  expect(await setting.step(path, 'check', answers)).toBe(`${path}/check`)
  const text = await textOf(`${path}/check`)
  expect(text).toContain('Pier 9')
  expect(text).not.toContain('kids')
  expect(await setting.step(`${path}/check`, '')).toBe(`${path}?notice=sent`)
})

test('an answer of rows is corrected in the form in which it was sent', async () => {
  const id = await setting.ask(paged)
  const answers = { children: 'yes', kids: [{ first: 'Ben' }], street: 'Pier 9' }
  expect(outcome(await setting.answer(id, answers))).toBe('200')
  const path = `/requests/${id}/correct`
  const kids = await setting.step(`${path}?at=children`, 'next', { 'answers.children': 'yes' })
  expect(kids).toBe(`${path}?at=kids`)
  const page = await setting.open(kids)
  expect(page.querySelector('input[name="answers.kids.0.first"]')?.getAttribute('value')).toBe(
    'Ben',
  )
  await setting.step(kids, 'next', { 'answers.kids.0.first': 'Bea' })
  const check = `/requests/${id}/check`
  expect(await textOf(check)).toContain('first – Bea')
  expect(await setting.step(check, '')).toBe(`/requests/${id}?notice=corrected`)
})

test('a step of a request that is not theirs, or asks for something else, is none', async () => {
  const id = await setting.ask(paged)
  const other = await setting.people.connected(setting.worker, setting.agency)
  const step = (visitor: typeof other.visitor, request: string) =>
    visitor.post(`/portal/requests/${request}/answers`, { 'answers.street': 'x', go: 'next' })
  expect(outcome(await step(other.visitor, id))).toBe('404 NOT_FOUND')
  expect(outcome(await step(setting.app.visitor(), id))).toBe('401 SIGNED_OUT')
  const papers = await setting.askDocument()
  expect(outcome(await step(setting.client.visitor, papers))).toBe('404 NOT_FOUND')
  const many = Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`answers.x${at}`, 'x']))
  const sent = await setting.client.visitor.post(`/portal/requests/${id}/answers`, many)
  expect(outcome(sent)).toBe('413 PAYLOAD_TOO_LARGE')
})

/** A form as a browser sends it whose session has ended, with a file in the middle of it. */
const sentTooLate = async (path: string, megabytes: number): Promise<string> => {
  const form = (await setting.open(path)).querySelector('form[action*="/requests/"]')
  const body = new FormData()
  for (const field of form?.querySelectorAll('input[type="hidden"]') ?? [])
    body.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '')
  body.append('answers.street', 'Pier 9')
  body.append('answers.card', new File([new Uint8Array(megabytes * 1024 * 1024)], 'card.pdf'))
  body.append('answers.more', 'What happened')
  body.append('go', 'check')
  const sent = await setting.app
    .visitor()
    .call((form?.getAttribute('action') ?? '').replace('/api', ''), {
      body,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
  const to = new URL(sent.headers.get('location') ?? '', 'http://portal.example')
  expect([to.pathname, to.searchParams.get('notice')]).toEqual([
    '/portal/sign-in',
    'session-ended-kept',
  ])
  return to.searchParams.get('next')?.replace('/portal', '') ?? ''
}
const WITH_FILE = [asks('street', 'text'), asks('card', 'file'), asks('more', 'textarea')]

test('what was typed into a form with files is there again after a session that ended', async () => {
  const id = await setting.ask({ questions: WITH_FILE })
  const back = await sentTooLate(`/requests/${id}`, 0.1)
  const { html } = await setting.client.visitor.page(back)
  expect(html).toContain('value="Pier 9"')
  expect(html).toContain('What happened')
  // For its owner alone
  expect((await setting.app.visitor().page(back)).html).not.toContain('Pier 9')
})

test(attack('FILE-63'), async () => {
  const id = await setting.ask({ questions: WITH_FILE })
  const { html } = await setting.client.visitor.page(await sentTooLate(`/requests/${id}`, 5))
  expect(html).toContain('value="Pier 9"')
  expect(html).not.toContain('What happened')
})
