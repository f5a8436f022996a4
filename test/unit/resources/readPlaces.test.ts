import { expect, test } from 'vitest'

import { openFiles, readPlaces } from '../../../src/features/resources/import/readPlaces.js'
import { csvFiles, jsonPage, TABLES } from '../../support/hsds.js'

const read = async (files: readonly { name: string; text: string }[]) =>
  readPlaces(openFiles(files), '2026-11-30')
const page = (value: unknown): { name: string; text: string }[] => [
  { name: 'services.json', text: JSON.stringify(value) },
]
const sample = () => read(page(jsonPage()))

test('a page of services becomes places, one for each location', async () => {
  const { places } = await sample()
  expect(places.map(({ id }) => id)).toEqual(['sal-1', 'sal-2', 'svc-legal'])
  expect(places[0]?.data).toEqual({
    accessible: true,
    address: 'Saint Mary Hall\n12 Main Street\nSuite 4\nSan José, CA 95113',
    categories: ['food'],
    city: 'San José',
    description: 'Bags of food & diapers.\n\n- Bring a bag\n\nRing twice.',
    eligibility: 'Anybody.',
    exceptions: [
      {
        closes: null,
        from: '2026-12-24',
        note: 'Closed for Christmas',
        opens: null,
        to: '2026-12-26',
      },
    ],
    free: true,
    hours: [
      { closes: '17:00', day: 'weekdays', opens: '09:00' },
      { closes: '12:00', day: 'sat', opens: '09:00' },
    ],
    hoursNote: null,
    languages: ['es'],
    lastVerifiedOn: '2026-10-01T12:00:00.000Z',
    latitude: 37.3352,
    longitude: -121.8811,
    name: 'Food pantry – Saint Mary Charities',
    phone: '(408) 555-0100 x12',
    postalCode: '95113',
    published: true,
    url: 'https://www.saint-mary.example',
  })
})

test('where nothing is said of a place, nothing is made up', async () => {
  const [, hill, legal] = (await sample()).places
  expect(hill?.data).toMatchObject({
    accessible: false,
    city: 'Fresno',
    languages: ['es', 'fil'],
    latitude: null,
    longitude: null,
  })
  expect(legal?.data).toMatchObject({
    address: null,
    categories: ['legal'],
    eligibility: '18+',
    free: true,
    hours: [],
    languages: [],
    phone: null,
    published: false,
    url: 'https://legal.example/help',
  })
})

test('tables as CSV, in any shape of JSON and over several files give the same places', async () => {
  const { places } = await sample()
  expect((await read(csvFiles())).places).toEqual(places)
  const { contents } = jsonPage() as { contents: Record<string, unknown>[] }
  expect((await read(page(contents))).places).toEqual(places)
  expect((await read(contents.flatMap((one) => page(one)))).places).toEqual(places)
  expect((await read(page(TABLES))).places).toEqual(places)
  const named = Object.fromEntries(
    Object.entries(TABLES).map(([name, rows]) => [`${name}.csv`, rows]),
  )
  expect((await read(page(named))).places).toEqual(places)
  const [organization] = TABLES.organizations
  const phones = TABLES.phones.filter((phone) => 'organization_id' in phone)
  const whole = {
    ...organization,
    phones,
    services: contents.map((one) => ({ ...one, organization: undefined })),
  }
  expect((await read(page(whole))).places).toEqual(places)
  const atPlaces = contents.flatMap(({ service_at_locations: all, ...service }) =>
    (all as Record<string, unknown>[]).map((place) => ({ ...place, service })),
  )
  expect((await read(page(atPlaces))).places).toEqual(places.slice(0, 2))
})

test('Excel’s semicolons, byte order mark and names of columns in capitals are read', async () => {
  const text = '\ufeffID;Name;Status\r\nsvc-1;"Soup; kitchen";active\r\n'
  const { places } = await read([{ name: 'HSDS/Services (2).csv', text }])
  expect(places.map(({ data, id }) => [id, data.name])).toEqual([['svc-1', 'Soup; kitchen']])
})

test('what cannot be taken is told by its row, and why', async () => {
  const { problems } = await sample()
  const told = problems.map(({ code, detail, id }) => [id, code, detail])
  expect(told).toEqual([
    ['sal-1', 'NOT_A_WEBSITE', 'javascript:alert(1)'],
    ['sal-2', 'NOT_A_WEBSITE', 'javascript:alert(1)'],
    ['sal-2', 'NOT_A_PLACE', '360 -119.78'],
    ['svc-legal', 'NOT_A_PHONE', 'ask at the door'],
  ])
  const rows = [
    { id: 'a', name: 'One', status: 'active' },
    { id: 'a', name: 'Other', status: 'active' },
    { name: 'No id', status: 'active' },
    { id: '<script>', name: 'Odd', status: 'active' },
    { id: 'b', name: '<b></b>', status: 'active' },
    { id: 'loc', location_type: 'physical', name: 'A location' },
    { id: 'c', name: 'Bad site', status: 'active', url: 'javascript:alert(1)' },
    { id: 'd', name: 'Lost', service_at_locations: [{ id: 'd1', location_id: 'gone' }] },
    { description: 'x'.repeat(20_000), id: 'e', name: 'Long', status: 'active' },
  ]
  const found = await read(page(rows))
  expect(found.refused).toBe(5)
  expect(found.places.map(({ id }) => id)).toEqual(['a', 'c', 'd1', 'e'])
  expect(found.problems.map(({ code, id }) => [id, code])).toEqual([
    ['loc', 'NOT_A_SERVICE'],
    ['a', 'TWICE'],
    ['', 'NO_ID'],
    ['<script>', 'NO_ID'],
    ['b', 'NO_NAME'],
    ['c', 'NOT_A_WEBSITE'],
    ['d1', 'LOCATION_MISSING'],
    ['e', 'TEXT_CUT'],
  ])
  expect(found.places[3]?.data.description).toHaveLength(10_000)
})

test('what no field holds is counted by its name in HSDS', async () => {
  const { dropped, terms, unknownLanguages } = await sample()
  expect(Object.fromEntries(dropped)).toEqual({
    'address.country': 3,
    'cost_option.currency': 1,
    'organization.description': 2,
    'service.wait_time': 1,
    'taxonomy_term.description': 4,
  })
  expect((await read(csvFiles())).dropped.get('contacts')).toBe(1)
  expect(terms.get('Miscellany')?.categories).toEqual([])
  expect(terms.get('Food Pantries')).toEqual({
    categories: ['food'],
    count: 2,
    name: 'Food Pantries',
  })
  expect([...unknownLanguages]).toEqual(['Nahuatl'])
})

test.each([
  ['a word', 'x.json', 'hello'],
  ['a number', 'x.json', '7'],
  ['nothing', 'x.json', '[]'],
  ['a table of something else', 'people.csv', 'id,name\n1,Ann\n'],
  ['an open quote', 'services.csv', 'id,name\n1,"Ann'],
])('%s is no data of HSDS', async (_, name, text) => {
  await expect(read([{ name, text }])).rejects.toEqual(
    expect.objectContaining({ code: 'IMPORT_UNREADABLE' }),
  )
})
