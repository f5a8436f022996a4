import { assessments } from '../data/assessments.js'
import { addRow, type ID, type Seeder } from '../rows.js'
import type { SeedRequest } from '../types.js'
import type { Owner } from './client.js'
import { writeDocuments } from './documents.js'
import type { Setup } from './setup.js'
import { signRelease } from './releases.js'

const TITLES = { location: 'Location', roi: 'Release of Information' }

const titleOf = (request: SeedRequest): string => {
  if (request.type === 'assessment') return assessments[request.assessment].title
  if (request.type !== 'document') return TITLES[request.type]
  return `${request.category} - ${request.otherName ?? request.predefinedName ?? ''}`
}

const preferences = ({ assessments: ids, categories }: Setup, request: SeedRequest) => {
  if (request.type === 'assessment') return { assessment: ids[request.assessment] }
  if (request.type !== 'document') return {}
  return {
    category: categories.get(request.category) ?? null,
    otherName: request.otherName ?? null,
    predefinedName: request.otherName ? 'Other' : (request.predefinedName ?? null),
  }
}

type Answer = { at: number; id: ID; owner: Owner; request: SeedRequest; setup: Setup }

const writeAnswer = async (
  seeder: Seeder,
  { at, id, owner, request, setup }: Answer,
): Promise<void> => {
  const { agency, client } = owner
  const shared = { agency, client, private: request.private ?? false, request: id }
  switch (request.type) {
    case 'assessment':
      await addRow(seeder, {
        collection: 'assessment-responses',
        data: {
          ...shared,
          answers: request.answers ?? {},
          assessment: setup.assessments[request.assessment],
          assessmentDate: seeder.calendar.day(at),
          questions: assessments[request.assessment].questions,
        },
      })
      return
    case 'document':
      await writeDocuments(seeder, owner, {
        at,
        category: setup.categories.get(request.category) ?? null,
        count: request.files ?? 1,
        file: request.file ?? 'pdf',
        infected: request.infected ?? false,
        name: titleOf(request),
        private: shared.private,
        request: id,
      })
      return
    case 'location':
      await addRow(seeder, {
        collection: 'client-locations',
        data: { ...shared, ...request.place, recordedAt: seeder.calendar.at(at) },
      })
      return
    case 'roi':
      await signRelease(seeder, owner, { at, permission: request.permission ?? 'yes', request: id })
  }
}

/** What staff asked for, and what the client answered with. Returns what staff learned of it. */
export const writeRequests = async (
  seeder: Seeder,
  setup: Setup,
  owner: Owner,
): Promise<{ at: number; by: ID; id: ID }[]> => {
  const { at, day } = seeder.calendar
  const completed: { at: number; by: ID; id: ID }[] = []
  for (const request of owner.seed.requests ?? []) {
    const by = setup.staff[request.by]
    const id = await addRow(seeder, {
      collection: 'portal-requests',
      data: {
        ...preferences(setup, request),
        agency: owner.agency,
        canceledAt: request.canceled === undefined ? null : at(request.canceled, 19),
        canceledBy: request.canceled === undefined ? null : by,
        client: owner.client,
        completedAt: request.completed === undefined ? null : at(request.completed, 20),
        createdAt: at(request.at),
        dueDate: request.due === undefined ? null : day(request.due),
        name: titleOf(request),
        private: request.type !== 'roi' && (request.private ?? false),
        requestedAt: at(request.at),
        requestedBy: by,
        status:
          request.completed === undefined
            ? request.canceled === undefined
              ? 'pending'
              : 'canceled'
            : 'completed',
        type: request.type,
      },
    })
    if (request.completed === undefined) continue
    await writeAnswer(seeder, { at: request.completed, id, owner, request, setup })
    completed.push({ at: request.completed, by, id })
  }
  return completed
}
