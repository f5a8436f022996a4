import { richText } from '../../dev/seed/richText.js'
import { appointmentsOf } from './appointments.js'
import { caseWithTasks } from './casework.js'
import { pdf } from './files.js'
import type { People } from './people.js'
import { actionOf, plansOf } from './plans.js'
import type { PortalApp } from './portalApp.js'
import type { Answer } from './visitor.js'

type Setting = {
  agency: string
  app: PortalApp
  client: Awaited<ReturnType<People['connected']>>
  people: People
  staff: Awaited<ReturnType<People['staff']>>
}

const DAY = '2026-01-05T12:00:00.000Z'
const isOK = ({ body, message, status }: Answer): Answer['body'] => {
  if (status >= 300) throw new Error(`${status} ${message}`)
  return body
}

const text = (en: string) => ({ en, es: en })
const LONG = 'Say what you know. Leave out what you do not want to tell.'
const options = ['A friend', 'A shelter', 'A car'].map((label) => ({
  label: text(label),
  value: label.toLowerCase().replaceAll(' ', '-'),
}))
const KINDS = [
  { type: 'section' },
  { type: 'text' },
  { type: 'textarea' },
  { type: 'number' },
  { type: 'date' },
  { options, type: 'select' },
  { list: 'raceEthnicity', type: 'multiselect' },
  { type: 'yes-no' },
  { type: 'address' },
  { type: 'file' },
  { asks: [{ label: text('Who?'), name: 'who', type: 'text' }], minRows: 2, type: 'group' },
  { type: 'signature' },
]
/** A question of every kind. */
const QUESTIONS = KINDS.map((kind) => ({
  help: text(LONG),
  label: text(`What should we know about your ${kind.type}?`),
  name: `about_${kind.type.replace('-', '_')}`,
  ...kind,
}))

/** An assessment of thirty questions, asked of the client. */
const askedOf = async ({ agency, client, people, staff }: Setting): Promise<string> => {
  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    layout: 'one-question-a-page',
    questions: Array.from({ length: 30 }, (_, number) => ({
      help: { en: LONG },
      label: { en: `What should we know about number ${number}?` },
      name: `question${number}`,
      type: number % 2 === 0 ? 'textarea' : 'address',
    })),
    title: 'Many questions',
  })
  const { id } = await people.create('portal-requests', {
    agency,
    assessment: assessment.id,
    client: client.id,
    name: 'Many questions',
    requestedAt: new Date().toISOString(),
    requestedBy: staff.id,
    status: 'pending',
    type: 'assessment',
  })
  await people.create('assessment-responses', {
    agency,
    answers: { question0: LONG },
    assessment: assessment.id,
    assessmentDate: DAY,
    client: client.id,
  })
  return id
}

const documentsOf = async ({ agency, client, people, staff }: Setting) => {
  const category = await people.create('file-categories', { name: 'Identity' })
  const ask = async (): Promise<string> =>
    String(
      isOK(
        await staff.visitor.post(`/portal/clients/${client.id}/requests`, {
          category: category.id,
          otherName: 'Identity card',
          type: 'document',
        }),
      ).id,
    )
  const [asked, answered] = [await ask(), await ask()]
  const body = new FormData()
  body.append('file', new File([new Uint8Array(pdf())], 'card.pdf', { type: 'application/pdf' }))
  isOK(
    await client.visitor.call(`/portal/requests/${answered}/fulfill`, {
      body,
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    }),
  )
  await people.create('releases-of-information', {
    agency,
    client: client.id,
    documentationType: 'attached-pdf',
    endDate: '2999-01-05T12:00:00.000Z',
    permission: 'yes',
    startDate: DAY,
  })
  return { answered, asked }
}

/** Half an hour of each of the next days, and an appointment. */
const timesOf = async ({ app, client, staff }: Setting) => {
  const of = appointmentsOf(app)
  await of.open(staff)
  for (const hour of [1, 2, 3, 4, 5, 6, 7, 8])
    await of.offer(staff, of.ahead(1, hour), { count: 40, minutes: 30, repeats: 'daily' })
  const { body } = await of.schedule(staff, client, of.ahead(3, 1))
  const [free] = await of.offered(client)
  const book = new URLSearchParams({ at: String(free?.startsAt), slot: String(free?.slot) })
  return { appointment: String(body.id), book: `/calendar/book?${book.toString()}` }
}

/** A plan with some goals, each with some actions of both sides. */
const planOf = async ({ app, client, staff }: Setting) => {
  const plans = plansOf(app)
  const id = await plans.shared(staff, client)
  await plans.change(staff, id, ({ goals: [goal] }) => ({
    goals: goal ? Array.from({ length: 5 }, () => goal) : [],
  }))
  return { action: actionOf(await plans.row(id), 'client'), id }
}

const first = async ({ app, client }: Setting, collection: string): Promise<string> => {
  const { docs } = await app.payload.find({
    collection,
    limit: 1,
    overrideAccess: true,
    where: { client: { equals: client.id } },
  })
  return String(docs[0]?.id)
}

/**
 * For each page of the portal that is about one thing the address of one that this client has: by the
 * pattern of its route.
 */
export const portalSamples = async (setting: Setting): Promise<Record<string, string>> => {
  const { agency, app, client, people, staff } = setting
  const { appointment, book } = await timesOf(setting)
  const asked = await askedOf(setting)
  const documents = await documentsOf(setting)
  const plan = await planOf(setting)
  const { tasks } = await caseWithTasks(app, { agency, client: client.id }, [
    { clientTask: true, descriptions: text(LONG), questions: QUESTIONS, shownToClient: true },
  ])
  const task = tasks[0] ?? ''
  isOK(
    await client.visitor.call(`/portal/case-tasks/${task}/answers`, {
      body: { 'answers.about_text': LONG, 'answers.about_yes_no': 'yes', go: 'save' },
      headers: { accept: 'application/json' },
      method: 'POST',
    }),
  )
  const place = await people.create('resources', { description: LONG, name: 'Food bank' })
  const news = await people.create('community-info', {
    body: richText(LONG),
    title: 'Cooling centers are open',
  })
  const release = await first(setting, 'releases-of-information')
  return {
    '/assessments/:id': `/assessments/${await first(setting, 'assessment-responses')}`,
    '/calendar/book': book,
    '/calendar/:appointmentID': `/calendar/${appointment}`,
    '/community-info/:id': `/community-info/${news.id}`,
    '/documents/:id': `/documents/${await first(setting, 'client-documents')}`,
    '/messages/:staffID': `/messages/${staff.id}`,
    '/plans/:planID': `/plans/${plan.id}`,
    '/plans/:planID/actions/:planAction': `/plans/${plan.id}/actions/${plan.action}`,
    '/plans/:planID/sign': `/plans/${plan.id}/sign`,
    '/plans/:planID/versions/:planVersion': `/plans/${plan.id}/versions/1`,
    '/privacy/releases/:id': `/privacy/releases/${release}`,
    '/privacy/releases/:id/take-back': `/privacy/releases/${release}/take-back`,
    '/questions/:id': `/questions/${task}`,
    '/questions/:id/check': `/questions/${task}/check`,
    '/requests/:id': `/requests/${asked}`,
    '/requests/:id/cannot': `/requests/${documents.asked}/cannot`,
    // What was sent is corrected, not what waits
    '/requests/:id/check': `/requests/${asked}/check`,
    '/requests/:id/correct': `/requests/${documents.answered}/correct`,
    '/resources/:id': `/resources/${place.id}`,
    '/tasks/:id': `/tasks/${task}`,
  }
}
