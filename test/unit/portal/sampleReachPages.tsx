import type { OwnContact } from '../../../src/features/contact/loaders/contact.js'
import { ContactView } from '../../../src/features/contact/views/Contact/index.js'
import type { ToldPlace } from '../../../src/features/location/loaders/places.js'
import { LocationView } from '../../../src/features/location/views/Location/index.js'
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

const TOLD: ToldPlace = {
  address: 'Pier 5, behind the library',
  id: 'l1',
  mine: true,
  note: 'Blue tent',
  position: { latitude: 33.745, longitude: -118.27 },
  private: false,
  recordedAt: '2026-11-12T17:00:00.000Z',
}

/** How and where a client is reached. */
export const REACH_PAGES: readonly SamplePage[] = [
  page('contact', '/contact', (view) => (
    <ContactView isUnsaved={false} known={KNOWN} sharing="network" view={view} />
  )),
  page('location', '/location', (view) => (
    <LocationView
      mapFrom={{ latitude: 33.74, longitude: -118.28 }}
      more="?show=60"
      places={[
        TOLD,
        { ...TOLD, address: '', id: 'l2', note: '', private: true },
        { ...TOLD, id: 'l3', mine: false, note: '', position: null },
      ]}
      sharing="network"
      view={view}
    />
  )),
  page('location-empty', '/location', (view) => (
    <LocationView mapFrom={null} more={null} places={[]} sharing="roi" view={view} />
  )),
  page('contact-unsaved', '/contact', (view) => (
    <ContactView isUnsaved known={NOTHING} sharing="agency" view={view} />
  )),
]
