import { randomUUID } from 'node:crypto'

import type { CollectionKey } from '../../../src/contract/collections.js'
import { richText } from '../../../dev/seed/richText.js'
import { sendRow } from '../massSends.js'
import { caseSeeds } from './caseRows.js'
import type { Cast } from './cast.js'
import { planRow, planVersionRow, withPlan } from './planRows.js'

type Data = Record<string, unknown>
type Seeds = (cast: Cast) => Data[]

const NONE: Seeds = () => []
const MASS_SEND = randomUUID()
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const soon = day(1)

/** Whose record, of which agency, and whether private: every case that a rule tells apart. */
const CASES = [
  ['connected', 'a', false],
  ['connected', 'a', true],
  ['connected', 'b', false],
  ['connected', 'b', true],
  ['disconnected', 'a', false],
  ['disconnected', 'a', true],
  ['released', 'a', false],
  ['released', 'b', false],
  ['released', 'b', true],
  ['other', 'b', false],
  ['other', 'b', true],
] as const

const owned =
  (data: (cast: Cast) => Data): Seeds =>
  (cast) =>
    CASES.map(([client, agency, isPrivate]) => ({
      ...data(cast),
      agency: cast.agencies[agency],
      client: cast.clients[client],
      private: isPrivate,
    }))

/** The same cases without the flag. */
const unflagged =
  (data: (cast: Cast) => Data): Seeds =>
  (cast) =>
    owned(data)(cast).filter((row) => row.private === false)

const everyAgency =
  (data: Data): Seeds =>
  ({ agencies: { a, b } }) =>
    [a, b].map((agency) => ({ ...data, agency }))

/** Rows of each collection, beside what signing in leaves; `NONE` only where the cast's own steps leave some: the walk refuses none. */
export const SEEDS: Readonly<Record<CollectionKey, Seeds>> = {
  agencies: NONE,
  appointmentCalendars: () => [{ dedupeKey: randomUUID(), revision: randomUUID() }],
  ...caseSeeds(owned),
  appointmentSlots: everyAgency({
    every: 1,
    lastAt: soon,
    minutes: 30,
    repeats: 'never',
    startsAt: soon,
    state: 'open',
  }),
  appointments: unflagged(({ people }) => ({
    endsAt: soon,
    place: 'Room 2',
    revision: 0,
    staff: people.find(({ name }) => name === 'case worker of A')?.userID,
    startsAt: soon,
    status: 'booked',
  })),
  assessmentResponses: owned(({ assessment }) => ({
    answers: { q: 'A' },
    assessment,
    assessmentDate: day(-1),
  })),
  assessments: () => [
    {
      enabledOnPortal: false,
      questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
      title: 'Off',
    },
  ],
  clientDocuments: owned(() => ({ name: 'Birth certificate' })),
  clientLocations: owned(() => ({ address: 'Here', recordedAt: day(-1) })),
  clientNotes: unflagged(() => ({ body: 'Sleeps at the pier' })),
  clients: NONE,
  communityInfo: () => [
    { body: richText('Shown'), published: true, spotlight: true, title: 'Shown' },
    { body: richText('Not yet'), published: false, title: 'Not yet' },
  ],
  contactChanges: unflagged(() => ({
    after: 'new@client.example',
    at: day(-1),
    before: 'old@client.example',
    dedupeKey: randomUUID(),
    door: 'record',
    kind: 'email',
  })),
  enrollments: ({ agencies, clients, programs }) => [
    { agency: agencies.a, client: clients.connected, program: programs.a, startDate: day(-9) },
    { agency: agencies.b, client: clients.connected, program: programs.b, startDate: day(-9) },
    { agency: agencies.b, client: clients.released, program: programs.b, startDate: day(-9) },
    { agency: agencies.b, client: clients.other, program: programs.b, startDate: day(-9) },
  ],
  eventConsumers: () => [{ dedupeKey: randomUUID(), lease: 'none', leaseUntil: soon, sequence: 0 }],
  fileCategories: () => [
    { active: true, name: 'Papers', predefinedNames: [{ name: 'Card' }] },
    { active: false, name: 'Old papers' },
  ],
  households: everyAgency({ name: 'Household' }),
  housingPlanActions: everyAgency({
    cause: 'veteran',
    texts: { en: 'Call the VA' },
    who: 'client',
  }),
  housingPlans: (cast) => [
    ...withPlan(owned(() => planRow('shared'))(cast)),
    ...owned(() => planRow('draft'))(cast),
  ],
  housingPlanTemplates: () => [{ active: true, name: 'Rent' }],
  housingPlanVersions: owned(planVersionRow),
  massSendRecipients: unflagged(() => ({
    dedupeKey: randomUUID(),
    massSend: MASS_SEND,
    state: 'waiting',
  })),
  massSends: ({ agencies }) =>
    [agencies.a, agencies.b].map((agency) => ({
      ...sendRow(agency),
      ...(agency === agencies.a ? { id: MASS_SEND } : {}),
    })),
  messageTexts: everyAgency({ name: 'Visit', texts: { en: 'Hello {firstName}' } }),
  noticeChoices: () => [{ dedupeKey: randomUUID(), turns: 0 }],
  portalAccounts: NONE,
  portalAuditEvents: NONE,
  portalAuditSeals: () => [
    {
      key: randomUUID(),
      lease: 'none',
      leaseUntil: soon,
      mac: 'x',
      purgedSequence: 0,
      sequence: 0,
    },
  ],
  portalAuthenticators: () => [{ lastStep: 0, revision: 0 }],
  portalPasskeys: () => [{ backedUp: false, counter: 0, credentialID: randomUUID(), name: 'A' }],
  portalChallenges: NONE,
  portalConnections: NONE,
  portalDepartures: () => [
    {
      expiresAt: soon,
      leaves: 'agency',
      messages: 0,
      notices: 0,
      requests: 0,
      staff: '0',
      state: 'done',
    },
  ],
  portalDrafts: () => [{ expiresAt: soon, sealed: 'x', tokenHash: randomUUID() }],
  portalUploads: () => [{ expiresAt: soon, received: 0, session: 'x', size: 1, tries: 0 }],
  portalInbox: ({ agencies, people }) => [
    ...['case worker of A', 'case worker of B', 'staff without an agency'].map((name) => ({
      dedupeKey: randomUUID(),
      kind: 'client-message',
      staff: people.find((one) => one.name === name)?.userID,
      text: 'A note',
    })),
    ...[agencies.a, agencies.b].map((agency) => ({
      agency,
      dedupeKey: randomUUID(),
      kind: 'client-message',
      text: "Nobody's note",
    })),
  ],
  portalMessages: unflagged(({ people }) => ({
    direction: 'to-client',
    staff: people.find(({ name }) => name === 'case worker of A')?.userID,
    text: 'Hello',
  })),
  portalOutbox: NONE,
  portalRateLimits: () => [{ count: 1, key: randomUUID(), resetAt: soon }],
  portalRequests: owned(({ people }) => ({
    name: 'Location',
    requestedAt: day(-2),
    requestedBy: people.find(({ name }) => name === 'case worker of A')?.userID,
    status: 'pending',
    type: 'location',
  })),
  portalSeals: ({ agencies: { a } }) => [
    { agency: a, changedAt: soon, client: randomUUID(), state: 'open' },
  ],
  portalSessions: NONE,
  resources: () => [
    { name: 'Food bank', published: true },
    { name: 'Not yet', published: false },
  ],
  scheduledMessages: unflagged(({ people }) => ({
    attempts: 0,
    nextAt: soon,
    sendAt: soon,
    staff: people.find(({ name }) => name === 'case worker of A')?.userID,
    state: 'waiting',
    text: 'Not yet',
  })),
  portalTrustedDevices: () => [{ credentialVersion: 0, expiresAt: soon, tokenHash: randomUUID() }],
  savedPlaces: () => [{ dedupeKey: randomUUID(), resource: randomUUID() }],
  pushDevices: () => [{ cookieHash: randomUUID(), credentialVersion: 0, dedupeKey: randomUUID() }],
  programs: ({ agencies }) => [{ agency: agencies.b, name: 'Nobody in it' }],
  referrals: (cast) =>
    unflagged(({ programs }) => ({ program: programs.b, toAgency: cast.agencies.b }))(cast).concat(
      unflagged(() => ({ toAgency: cast.agencies.a }))(cast),
    ),
  releasesOfInformation: ({ agencies, clients }) =>
    (
      [
        ['connected', 'a', 30],
        ['released', 'b', 30],
        // Of the other agency, about a client whose own agency has none: any agency's release counts
        ['other', 'b', -3],
        ['disconnected', 'a', -3],
      ] as const
    ).map(([client, agency, until]) => ({
      agency: agencies[agency],
      client: clients[client],
      documentationType: 'attached-pdf',
      endDate: day(until),
      permission: 'yes',
      startDate: day(-30),
    })),
  services: unflagged(() => ({ date: day(-1), recordType: '141', typeProvided: '6' })),
  webhookDeliveries: () => [
    {
      attempts: 1,
      auditEvent: randomUUID(),
      consumer: 'crm',
      dedupeKey: randomUUID(),
      expiresAt: soon,
      messageID: randomUUID(),
      nextAt: soon,
      state: 'waiting',
      type: 'request.completed',
    },
  ],
}
