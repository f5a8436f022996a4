import { expect } from 'vitest'

import type { Question, QuestionSet } from '../../src/core/questions/question.js'
import { documentOf, type FormPage } from './htmlForms.js'
import { startUploads } from './uploads.js'
import type { Answer, Visitor } from './visitor.js'

const label = (en: string) => ({ en, es: `${en} (es)` })

/** A question with what a test says of it. */
export const asks = (name: string, type: Question['type'], more: Partial<Question> = {}) => ({
  label: label(name),
  name,
  type,
  ...more,
})

/** A condition on a yes. */
export const ifYes = (question: string) => [{ is: 'equals' as const, question, value: 'yes' }]

type Form = Readonly<Record<string, string | readonly string[] | File>>

const HEADERS = {
  accept: 'text/html',
  origin: 'http://portal.example',
  'sec-fetch-site': 'same-origin',
}

/** A client who is asked questions, and what is read and sent of them. */
export const startQuestions = async (name: string) => {
  const uploads = await startUploads(name)
  const { client, people } = uploads
  /** Asks a set of questions; answers the id of the request. */
  const ask = async (set: QuestionSet): Promise<string> => {
    const assessment = await people.create('assessments', {
      enabledOnPortal: true,
      title: 'Needs',
      ...set,
    })
    return uploads.ask({ assessment: assessment.id, type: 'assessment' })
  }
  const answer = (id: string, answers: Record<string, unknown>, of: Visitor = client.visitor) =>
    of.post(`/portal/requests/${id}/fulfill`, { answers })
  /** Sends a form as a browser without scripts does: what is hidden in it, what is given, and a button. */
  const step = async (path: string, go: string, form: Form = {}): Promise<string> => {
    const { html } = await client.visitor.page(path)
    const element = documentOf(html).querySelector('form[action*="/requests/"]')
    const body = new FormData()
    const hidden = element?.querySelectorAll('input[type="hidden"]') ?? []
    for (const one of hidden) {
      const field = one.getAttribute('name') ?? ''
      if (!(field in form)) body.append(field, one.getAttribute('value') ?? '')
    }
    for (const [field, value] of Object.entries(form))
      for (const single of [value].flat()) body.append(field, single as Blob | string)
    if (go) body.append('go', go)
    const action = (element?.getAttribute('action') ?? '').replace('/api', '')
    const sent: Answer = await client.visitor.call(action, {
      body,
      headers: HEADERS,
      method: 'POST',
    })
    expect(sent.status, sent.text).toBe(303)
    return (sent.headers.get('location') ?? '').replace('/portal', '')
  }
  const open = async (path: string): Promise<FormPage> =>
    documentOf((await client.visitor.page(path)).html)
  /** Asks for a document instead. */
  const askDocument = (): Promise<string> => uploads.ask()
  return { ...uploads, answer, ask, askDocument, open, step }
}
