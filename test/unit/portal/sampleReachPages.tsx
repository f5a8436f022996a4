import type { OwnContact } from '../../../src/features/contact/loaders/contact.js'
import { ContactView } from '../../../src/features/contact/views/Contact/index.js'
import { page, type SamplePage } from './samplePage.js'

const KNOWN: OwnContact = {
  address: '12 Pier Street, Harbor',
  bestTimes: 'Weekdays after 3 pm',
  email: 'mike@client.example',
  emergencyName: 'Rosa Lane',
  emergencyPhone: '(909) 555-0144',
  emergencyRelationship: 'my sister',
  leaveMessage: 'no',
  mailingAddress: 'PO Box 12, Harbor',
  mailingCareOf: 'Harbor Day Center',
  phone: '(909) 555-0143',
  safeWays: ['text', 'mail'],
}
const NOTHING: OwnContact = {
  address: '',
  bestTimes: '',
  email: '',
  emergencyName: '',
  emergencyPhone: '',
  emergencyRelationship: '',
  leaveMessage: '',
  mailingAddress: '',
  mailingCareOf: '',
  phone: '',
  safeWays: [],
}

/** How and where a client is reached. */
export const REACH_PAGES: readonly SamplePage[] = [
  page('contact', '/contact', (view) => (
    <ContactView known={KNOWN} sharing="network" view={view} />
  )),
  page('contact-empty', '/contact', (view) => (
    <ContactView known={NOTHING} sharing="agency" view={view} />
  )),
]
