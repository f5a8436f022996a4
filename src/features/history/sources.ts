import { countCharacters } from '../../core/countCharacters.js'
import { serviceMarkOf } from '../../core/hud/serviceTypes.js'
import { CASE_SOURCES } from './caseSources.js'
import { PLAN_SOURCES } from './planSources.js'
import { defineSource, type DoneBy, type HistorySource } from './source.js'

/** As much of a text as fits on a line or two of the timeline. */
const FIRST_WORDS = 160

const firstWords = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (countCharacters(line) <= FIRST_WORDS) return line
  return `${[...line].slice(0, FIRST_WORDS).join('').trimEnd()}…`
}

const fromClient = (row: { request?: unknown; sentByClient?: unknown }): DoneBy =>
  row.request || row.sentByClient ? 'client' : null

/**
 * Everything that a client's history tells, one row a kind of event: where it is kept, when it
 * happened, who did it and in which words it is told. Each is read under the rules of its
 * collection, newest first, and has an index over `client` and the field that says when
 * (test/unit/history). The place in this list decides among events of the same moment.
 */
export const HISTORY_SOURCES = {
  requestCompleted: defineSource({
    at: 'completedAt',
    by: () => 'client',
    collection: 'portalRequests',
    kind: 'request',
    reads: ['name', 'private'],
    title: 'timeline_requestCompleted',
    words: ({ name }) => name,
  }),
  requestCanceled: defineSource({
    at: 'canceledAt',
    by: ({ canceledBy, canceledByName }) => ({ name: canceledByName, staff: canceledBy }),
    collection: 'portalRequests',
    kind: 'request',
    reads: ['canceledBy', 'canceledByName', 'name', 'private'],
    title: 'timeline_requestCanceled',
    words: ({ name }) => name,
  }),
  requestSent: defineSource({
    at: 'requestedAt',
    by: ({ requestedBy, requestedByName }) => ({ name: requestedByName, staff: requestedBy }),
    collection: 'portalRequests',
    kind: 'request',
    reads: ['name', 'private', 'requestedBy', 'requestedByName'],
    title: 'timeline_requestSent',
    words: ({ name }) => name,
  }),
  message: defineSource({
    at: 'createdAt',
    by: ({ direction, staff, staffName }) =>
      direction === 'to-staff' ? 'client' : { name: staffName, staff },
    collection: 'portalMessages',
    kind: 'message',
    reads: ['direction', 'staff', 'staffName', 'text'],
    title: ({ direction }) =>
      direction === 'to-staff' ? 'timeline_messageReceived' : 'timeline_messageSent',
    words: ({ text }) => firstWords(text),
  }),
  file: defineSource({
    at: 'createdAt',
    by: ({ request, sentByClient }) => (request || sentByClient ? 'client' : null),
    collection: 'clientDocuments',
    kind: 'file',
    named: { category: 'fileCategories' },
    reads: ['name', 'private', 'request', 'sentByClient'],
    title: 'timeline_file',
    words: ({ category, name }, { nameOf }) =>
      [name, nameOf('fileCategories', category)].filter(Boolean).join(' · '),
  }),
  fileTakenBack: defineSource({
    at: 'takenBackAt',
    by: () => 'client',
    collection: 'clientDocuments',
    kind: 'file',
    reads: ['name', 'private', 'request'],
    title: 'timeline_fileTakenBack',
    words: ({ name }) => name,
  }),
  answer: defineSource({
    at: 'assessmentDate',
    by: fromClient,
    collection: 'assessmentResponses',
    isDay: true,
    kind: 'answer',
    named: { assessment: 'assessments' },
    reads: ['private', 'request'],
    title: 'timeline_answer',
    words: ({ assessment }, { nameOf }) => nameOf('assessments', assessment),
  }),
  location: defineSource({
    at: 'recordedAt',
    by: fromClient,
    collection: 'clientLocations',
    kind: 'location',
    reads: ['address', 'latitude', 'longitude', 'note', 'private', 'request', 'sentByClient'],
    title: 'timeline_location',
    where: { clearedAt: { exists: false } },
    words: ({ address, latitude, longitude, note }) =>
      firstWords(address || note || `${latitude ?? ''}, ${longitude ?? ''}`),
  }),
  locationCleared: defineSource({
    at: 'clearedAt',
    by: () => 'client',
    collection: 'clientLocations',
    kind: 'location',
    reads: ['private'],
    title: 'timeline_locationCleared',
    words: () => '',
  }),
  releaseEnded: defineSource({
    at: 'revokedAt',
    by: () => null,
    collection: 'releasesOfInformation',
    kind: 'release',
    reads: ['startDate'],
    title: 'timeline_releaseEnded',
    words: ({ startDate }, { format, t }) =>
      t('admin.timelineSince', { date: format.day(startDate) }),
  }),
  release: defineSource({
    at: 'startDate',
    by: ({ request, signedAt }) => (request || signedAt ? 'client' : null),
    collection: 'releasesOfInformation',
    isDay: true,
    kind: 'release',
    reads: ['endDate', 'permission', 'request', 'signedAt'],
    title: ({ permission }) =>
      permission === 'yes' ? 'timeline_releaseYes' : 'timeline_releaseNo',
    words: ({ endDate }, { format, t }) =>
      endDate ? t('admin.timelineUntil', { date: format.day(endDate) }) : '',
  }),
  exit: defineSource({
    at: 'exitDate',
    by: () => null,
    collection: 'enrollments',
    isDay: true,
    kind: 'program',
    named: { program: 'programs' },
    reads: [],
    title: 'timeline_exit',
    words: ({ program }, { nameOf }) => nameOf('programs', program),
  }),
  enrollment: defineSource({
    at: 'startDate',
    by: () => null,
    collection: 'enrollments',
    isDay: true,
    kind: 'program',
    named: { program: 'programs' },
    reads: [],
    title: 'timeline_enrollment',
    words: ({ program }, { nameOf }) => nameOf('programs', program),
  }),
  service: defineSource({
    at: 'date',
    by: () => null,
    collection: 'services',
    isDay: true,
    kind: 'program',
    reads: ['note', 'recordType'],
    title: ({ recordType }) =>
      serviceMarkOf(recordType) === 'reservation' ? 'timeline_bedNight' : 'timeline_service',
    words: ({ note }) => firstWords(note ?? ''),
  }),
  referral: defineSource({
    at: 'referredAt',
    by: () => null,
    collection: 'referrals',
    kind: 'program',
    named: { program: 'programs', toAgency: 'agencies' },
    reads: [],
    title: 'timeline_referral',
    words: ({ program, toAgency }, { nameOf }) =>
      [nameOf('programs', program), nameOf('agencies', toAgency)].filter(Boolean).join(', '),
  }),
  appointment: defineSource({
    at: 'startsAt',
    by: ({ bookedBy, staff, staffName }) =>
      bookedBy === 'client' ? 'client' : { name: staffName, staff },
    collection: 'appointments',
    kind: 'appointment',
    reads: ['bookedBy', 'place', 'staff', 'staffName', 'status'],
    title: ({ status }) =>
      status === 'canceled' ? 'timeline_appointmentCanceled' : 'timeline_appointment',
    words: ({ place }) => firstWords(place ?? ''),
  }),
  ...PLAN_SOURCES,
  connectionEnded: defineSource({
    at: 'endedAt',
    by: () => null,
    collection: 'portalConnections',
    kind: 'connection',
    reads: ['email', 'endReason'],
    title: ({ endReason }) => {
      if (endReason === 'canceled') return 'timeline_inviteCanceled'
      return endReason === 'expired' ? 'timeline_inviteExpired' : 'timeline_disconnected'
    },
    words: ({ email }) => email,
  }),
  connected: defineSource({
    at: 'connectedAt',
    by: () => 'client',
    collection: 'portalConnections',
    kind: 'connection',
    reads: ['email'],
    title: 'timeline_connected',
    words: ({ email }) => email,
  }),
  invited: defineSource({
    at: 'invitedAt',
    by: ({ invitedBy, invitedByName }) => ({ name: invitedByName, staff: invitedBy }),
    collection: 'portalConnections',
    kind: 'connection',
    reads: ['email', 'invitedBy', 'invitedByName'],
    title: 'timeline_invited',
    words: ({ email }) => email,
  }),
  note: defineSource({
    at: 'createdAt',
    by: ({ author, authorName }) => ({ name: authorName, staff: author }),
    collection: 'clientNotes',
    kind: 'note',
    reads: ['author', 'authorName', 'body'],
    title: 'timeline_note',
    words: ({ body }) => firstWords(body),
  }),
  contact: defineSource({
    at: 'at',
    by: ({ changedBy, door }) => {
      if (door === 'record' || door === 'invitation' || door === 'recovery')
        return { staff: changedBy }
      return door === 'server' ? null : 'client'
    },
    collection: 'contactChanges',
    kind: 'contact',
    reads: ['after', 'before', 'changedBy', 'door', 'kind'],
    title: ({ kind }) => {
      if (kind === 'phone') return 'timeline_phone'
      return kind === 'email' ? 'timeline_email' : 'timeline_contact'
    },
    words: ({ after, before, kind }, { contact, t }) => {
      const change = [before, after].map((value) => contact(kind, value ?? null) ?? '–').join(' → ')
      const isNamed = kind === 'phone' || kind === 'email'
      return isNamed ? change : firstWords(`${t(`fields.field_${kind}`)}: ${change}`)
    },
  }),
  identifiersShown: defineSource({
    at: 'at',
    by: ({ actorName }) => ({ name: actorName, staff: null }),
    collection: 'portalAuditEvents',
    forOwner:
      'whose record it is has to know who looked at the number, also from another agency; of the event nothing but who and when is told',
    kind: 'identifiers',
    reads: ['actorName'],
    title: 'timeline_identifiers',
    where: {
      and: [{ action: { equals: 'client.ssn-revealed' } }, { outcome: { equals: 'done' } }],
    },
    words: () => '',
  }),
  ...CASE_SOURCES,
} as const satisfies Readonly<Record<string, HistorySource>>

export type HistorySourceName = keyof typeof HISTORY_SOURCES

/** With their names, in their order. */
export const SOURCE_LIST = Object.entries(HISTORY_SOURCES).map(([name, source]) => ({
  name: name as HistorySourceName,
  source,
}))
