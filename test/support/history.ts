import { caseWithTasks } from './casework.js'
import { pdf } from './files.js'
import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'

type Scene = { agency: string; app: PortalApp; client: string; people: People; staff: string }

export const marchAt = (day: number, hour = '09:30'): string =>
  `2026-03-${String(day).padStart(2, '0')}T${hour}:00.000Z`
export const noonOf = (day: number): string => marchAt(day, '12:00')

/** Rows of every source, the older the further down. */
export const fillHistory = async ({
  agency,
  app,
  client: about,
  people,
  staff,
}: Scene): Promise<void> => {
  const owned = { agency, client: about }
  const program = await people.create('programs', { agency, name: 'Night shelter' })
  const assessment = await people.create('assessments', { questions: [], title: 'Housing needs' })
  const category = await people.create('file-categories', { name: 'Identity' })
  await people.create('portal-requests', {
    ...owned,
    canceledAt: marchAt(20),
    canceledBy: staff,
    name: 'Birth certificate',
    requestedAt: marchAt(2),
    requestedBy: staff,
    status: 'canceled',
    type: 'document',
  })
  await people.create('portal-requests', {
    ...owned,
    completedAt: marchAt(19),
    name: 'Location',
    private: true,
    requestedAt: marchAt(3),
    requestedBy: staff,
    status: 'completed',
    type: 'location',
  })
  await caseWithTasks(app, { ...owned, openedAt: marchAt(21, '08:00'), openedBy: staff }, [])
  await people.create('housing-plans', {
    ...owned,
    name: 'Keep the home',
    goals: [],
    language: 'en',
    sharedAt: marchAt(21),
    staff,
    status: 'shared',
    sections: [],
  })
  await people.create('appointments', {
    ...owned,
    bookedBy: 'client',
    endsAt: marchAt(18, '10:30'),
    place: 'Room 2',
    revision: 0,
    staff,
    startsAt: marchAt(18, '10:00'),
    status: 'booked',
  })
  for (const direction of ['to-client', 'to-staff'])
    await people.create('portal-messages', {
      ...owned,
      createdAt: marchAt(direction === 'to-staff' ? 18 : 17),
      direction,
      staff: staff,
      text: `Secret message ${direction} ${'word '.repeat(60)}`,
    })
  const data = pdf(about)
  await app.payload.create({
    collection: 'client-documents',
    data: {
      ...owned,
      category: category.id,
      createdAt: marchAt(16),
      name: 'Passport',
      private: true,
    },
    file: { data, mimetype: 'application/pdf', name: 'a.pdf', size: data.length },
    overrideAccess: true,
  })
  await people.create('assessment-responses', {
    ...owned,
    answers: {},
    assessment: assessment.id,
    assessmentDate: noonOf(15),
  })
  await people.create('client-locations', { ...owned, address: 'Pier 9', recordedAt: marchAt(14) })
  await people.create('client-locations', {
    ...owned,
    address: 'Safe house',
    private: true,
    recordedAt: marchAt(14, '08:00'),
  })
  await people.create('releases-of-information', {
    ...owned,
    documentationType: 'attached-pdf',
    endDate: '2027-02-27',
    permission: 'yes',
    revokedAt: marchAt(13),
    startDate: noonOf(1),
  })
  await people.create('enrollments', {
    ...owned,
    destination: '410',
    exitDate: noonOf(12),
    program: program.id,
    startDate: noonOf(4),
  })
  await people.create('portal-connections', {
    ...owned,
    accountKey: `a-${about}`,
    connectedAt: marchAt(6),
    email: 'old@client.example',
    emailKey: `e-${about}`,
    endedAt: marchAt(11),
    endReason: 'client-request',
    invitedAt: marchAt(5),
    invitedBy: staff,
    openKey: `o-${about}`,
    status: 'not-connected',
    tokenHash: `t-${about}`,
  })
  await people.create('client-notes', {
    ...owned,
    author: staff,
    body: 'Secret note: sleeps in the blue car',
    createdAt: marchAt(10),
  })
  for (const kind of ['email', 'phone'])
    await people.create('contact-changes', {
      ...owned,
      after: kind === 'phone' ? '+19095550143' : 'new@client.example',
      at: marchAt(kind === 'phone' ? 8 : 9),
      before: kind === 'phone' ? null : 'secret@client.example',
      changedBy: staff,
      dedupeKey: `${kind}-${about}`,
      door: 'record',
      kind,
    })
}
