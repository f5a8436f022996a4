import type { CollectionKey } from '../../../src/contract/collections.js'
import { richText } from '../../../dev/seed/richText.js'
import { CASE_BODIES } from './caseRows.js'
import type { Cast } from './cast.js'

type Data = Record<string, unknown>

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

type Body = (cast: Cast, own: 'a' | 'b') => Data
const unowned: Body = () => ({ name: 'New' })
const named: Body = ({ agencies }) => ({ agency: agencies.b, name: 'New' })
/**
 * A body that fits, for collections that somebody may create rows of. `agency` names the other one on purpose: the server sets it. `own` is the
 * agency of whoever writes. The walk refuses a collection that can be created and has none here.
 */
export const BODIES: Partial<Record<CollectionKey, Body>> = {
  agencies: unowned,
  assessmentResponses: ({ agencies, assessment, clients }) => ({
    agency: agencies.b,
    answers: { q: 'A' },
    assessment,
    client: clients.connected,
  }),
  assessments: () => ({
    questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
    title: 'New',
  }),
  clientDocuments: ({ agencies, clients }) => ({
    agency: agencies.b,
    client: clients.connected,
    name: 'New',
  }),
  clientLocations: ({ agencies, clients }) => ({
    address: 'There',
    agency: agencies.b,
    client: clients.connected,
  }),
  clientNotes: ({ agencies, clients }) => ({
    agency: agencies.b,
    body: 'New',
    client: clients.connected,
  }),
  clients: ({ agencies }) => ({ agency: agencies.b, firstName: 'New', lastName: 'Person' }),
  communityInfo: () => ({ body: richText('New'), title: 'New' }),
  enrollments: ({ agencies, clients, programs }, own) => ({
    agency: agencies.b,
    client: clients.connected,
    // Over: everybody who may writes one, and nobody is in a program twice at once
    destination: '99',
    exitDate: day(-1),
    program: programs[own],
    startDate: day(-1),
  }),
  fileCategories: unowned,
  housingPlanActions: ({ agencies }) => ({
    agency: agencies.b,
    cause: 'veteran',
    texts: { en: 'New' },
    who: 'client',
  }),
  housingPlanTemplates: unowned,
  households: named,
  messageTexts: ({ agencies }) => ({ agency: agencies.b, name: 'New', texts: { en: 'New' } }),
  programs: named,
  referrals: ({ agencies, clients, programs }) => ({
    agency: agencies.b,
    client: clients.connected,
    program: programs.b,
    toAgency: agencies.b,
  }),
  releasesOfInformation: ({ agencies, clients }) => ({
    agency: agencies.b,
    client: clients.connected,
    documentationType: 'attached-pdf',
    endDate: day(-370),
    // Over: a "No" would end what was said "Yes" to before
    permission: 'yes',
    startDate: day(-400),
  }),
  resources: unowned,
  ...CASE_BODIES,
  services: ({ agencies, clients }) => ({
    agency: agencies.b,
    client: clients.connected,
    date: day(-1),
    recordType: '200',
  }),
}
