import { stringify } from 'csv-stringify/sync'
import { ZipFile } from 'yazl'

/** Rows of the tables of an HSDS 3 package, as a county's directory may publish them; made up. */
export const TABLES = {
  accessibility: [
    { description: 'Wheelchair access through the side door.', id: 'acc-1', location_id: 'loc-1' },
    { description: 'Not wheelchair accessible.', id: 'acc-2', location_id: 'loc-2' },
  ],
  addresses: [
    {
      address_1: '12 Main Street',
      address_2: 'Suite 4',
      address_type: 'physical',
      city: 'San José',
      country: 'US',
      id: 'adr-1',
      location_id: 'loc-1',
      postal_code: '95113',
      state_province: 'CA',
    },
    {
      address_1: 'PO Box 9',
      address_type: 'postal',
      city: 'Elsewhere',
      country: 'US',
      id: 'adr-2',
      location_id: 'loc-1',
      postal_code: '00000',
      state_province: 'CA',
    },
    {
      address_1: '80 Hill Road',
      address_type: 'physical',
      city: 'Fresno',
      country: 'US',
      id: 'adr-3',
      location_id: 'loc-2',
      postal_code: '93650',
      state_province: 'CA',
    },
  ],
  attributes: [
    { id: 'att-1', link_entity: 'service', link_id: 'svc-food', taxonomy_term_id: 'term-food' },
    { id: 'att-2', link_entity: 'service', link_id: 'svc-food', taxonomy_term_id: 'term-odd' },
    { id: 'att-3', link_entity: 'service', link_id: 'svc-legal', taxonomy_term_id: 'term-law' },
    {
      id: 'att-4',
      link_entity: 'service',
      link_id: 'svc-legal',
      link_type: 'service_eligibility',
      taxonomy_term_id: 'term-food',
    },
  ],
  contacts: [{ id: 'con-1', name: 'Ann Persona', organization_id: 'org-1' }],
  cost_options: [{ amount: '0', currency: 'USD', id: 'cost-1', service_id: 'svc-food' }],
  languages: [
    { code: 'spa', id: 'lan-1', name: 'Spanish', service_id: 'svc-food' },
    { code: 'nah', id: 'lan-2', name: 'Nahuatl', service_id: 'svc-food' },
    { id: 'lan-3', location_id: 'loc-2', name: 'Tagalog' },
  ],
  locations: [
    {
      id: 'loc-1',
      latitude: '37.3352',
      location_type: 'physical',
      longitude: '-121.8811',
      name: 'Saint Mary Hall',
    },
    {
      id: 'loc-2',
      latitude: '360',
      location_type: 'physical',
      longitude: '-119.78',
      name: 'Hill House',
    },
  ],
  organizations: [
    {
      description: 'Helps.',
      id: 'org-1',
      name: 'Saint Mary Charities',
      website: 'www.saint-mary.example',
    },
  ],
  phones: [
    { id: 'pho-1', number: '(408) 555-0199', service_id: 'svc-food', type: 'fax' },
    {
      extension: '12',
      id: 'pho-2',
      number: '"(408) 555-0100"',
      service_id: 'svc-food',
      type: 'voice',
    },
    { id: 'pho-3', number: 'ask at the door', organization_id: 'org-1' },
  ],
  schedules: [
    {
      byday: 'MO,TU,WE,TH,FR',
      closes_at: '17:00:00',
      freq: 'WEEKLY',
      id: 'sch-1',
      opens_at: '09:00:00',
      service_id: 'svc-food',
    },
    {
      byday: 'SA',
      closes_at: '12:00Z',
      freq: 'WEEKLY',
      id: 'sch-2',
      opens_at: '9:00Z',
      service_id: 'svc-food',
    },
    {
      description: 'Closed for Christmas',
      id: 'sch-3',
      service_id: 'svc-food',
      valid_from: '2026-12-24',
      valid_to: '2026-12-26',
    },
  ],
  service_at_locations: [
    { description: 'Ring twice.', id: 'sal-1', location_id: 'loc-1', service_id: 'svc-food' },
    { id: 'sal-2', location_id: 'loc-2', service_id: 'svc-food' },
  ],
  services: [
    {
      assured_date: '2026-10-01',
      description:
        '<p>Bags of food &amp; diapers.</p><script>alert(1)</script><ul><li>Bring a bag</li></ul>',
      eligibility_description: 'Anybody.',
      id: 'svc-food',
      name: 'Food pantry',
      organization_id: 'org-1',
      status: 'active',
      url: 'javascript:alert(1)',
      wait_time: 'An hour',
    },
    {
      fees_description: 'Free of charge',
      id: 'svc-legal',
      minimum_age: '18',
      name: 'Legal help',
      organization_id: 'org-1',
      status: 'temporarily closed',
      url: 'https://legal.example/help',
    },
  ],
  taxonomy_terms: [
    { code: 'BD-1800.2000', description: 'Food', id: 'term-food', name: 'Food Pantries' },
    { code: 'XX', description: 'Odd', id: 'term-odd', name: 'Miscellany' },
    { code: '', description: 'Law', id: 'term-law', name: 'Legal' },
  ],
} satisfies Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

export type HSDSTables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** The tables as CSV files. */
export const csvFiles = (tables: HSDSTables = TABLES): { name: string; text: string }[] =>
  Object.entries(tables).map(([name, rows]) => ({
    name: `${name}.csv`,
    text: stringify([...rows], {
      columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
      header: true,
    }),
  }))

/** One ZIP of some files. */
export const zipOf = async (files: readonly { name: string; text: string }[]): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

type Nested = Record<string, unknown>
const of = (rows: readonly Nested[], column: string, id: unknown): Nested[] =>
  rows.filter((row) => row[column] === id)

/** The same as the API of HSDS answers it: one page of whole services. */
export const jsonPage = (): Nested => {
  const location = (id: unknown): Nested => ({
    ...of(TABLES.locations, 'id', id)[0],
    accessibility: of(TABLES.accessibility, 'location_id', id),
    addresses: of(TABLES.addresses, 'location_id', id),
    languages: of(TABLES.languages, 'location_id', id),
  })
  const contents = TABLES.services.map((service): Nested => ({
    ...service,
    attributes: of(TABLES.attributes, 'link_id', service.id).map((attribute) => ({
      ...attribute,
      taxonomy_term: of(TABLES.taxonomy_terms, 'id', attribute.taxonomy_term_id)[0],
    })),
    cost_options: of(TABLES.cost_options, 'service_id', service.id),
    languages: of(TABLES.languages, 'service_id', service.id),
    organization: {
      ...TABLES.organizations[0],
      phones: of(TABLES.phones, 'organization_id', 'org-1'),
    },
    phones: of(TABLES.phones, 'service_id', service.id),
    schedules: of(TABLES.schedules, 'service_id', service.id),
    service_at_locations: of(TABLES.service_at_locations, 'service_id', service.id).map(
      (place) => ({ ...place, location: location(place.location_id) }),
    ),
  }))
  return { contents, empty: false, page_number: 1, total_items: contents.length, total_pages: 1 }
}
