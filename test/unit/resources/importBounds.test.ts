import { expect, test } from 'vitest'

import { hoursOf } from '../../../src/features/resources/import/hours.js'
import { openFiles, readPlaces } from '../../../src/features/resources/import/readPlaces.js'
import { scheduleIn } from '../../../src/features/resources/import/schedule.js'
import { servicesIn } from '../../../src/features/resources/import/services.js'
import { rowsOfCSV } from '../../../src/features/resources/import/tables.js'
import { addDays } from '../../../src/core/day.js'
import { attack } from '../../attacks/attack.js'

const TODAY = '2026-11-30'
const tooLarge = expect.objectContaining({ code: 'IMPORT_TOO_LARGE' })
const csv = (name: string, head: string, line: string, lines: number) => ({
  name: `${name}.csv`,
  text: `${head}\n${`${line}\n`.repeat(lines)}`,
})
const json = (value: unknown) => [{ name: 'a.json', text: JSON.stringify(value) }]

test(attack('DIRECTORY-14'), async () => {
  const services = csv('services', 'id,name', '1,Pantry', 2)
  const phones = csv('phones', 'service_id', '1', 300)
  const [one, other] = servicesIn([services, phones]).services
  expect(one?.phones).toHaveLength(200)
  expect(other?.phones).toBe(one?.phones)
  const { places, problems } = await readPlaces(openFiles([services, phones]), TODAY)
  expect(places).toHaveLength(1)
  expect(problems).toMatchObject([{ code: 'TWICE', id: '1' }])

  const lines = csv('services', 'id', '1', 20_000)
  expect(() => servicesIn([lines])).toThrow(tooLarge)
  const given = csv('service_at_locations', 'service_id', '1', 10_001)
  expect(() => servicesIn([services, given])).toThrow(tooLarge)
  // Those of no service are no places
  const strange = csv('service_at_locations', 'service_id', '7', 10_001)
  expect(servicesIn([services, strange]).services).toHaveLength(2)

  const names = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(',')
  const rows = rowsOfCSV({ name: 'services.csv', text: `${names}\n1\n` })
  expect(rows.map((row) => Object.keys(row).length)).toEqual([200])
})

test('a row that brings its own list keeps it beside the rows of the table', () => {
  const { services } = servicesIn(
    json({
      phones: [{ number: '2', service_id: 'a' }],
      services: [{ id: 'a', phones: [{ number: '1' }] }, { id: 'a' }],
    }),
  )
  expect(services.map(({ phones }) => phones)).toMatchObject([
    [{ number: '1' }, { number: '2' }],
    [{ number: '2' }],
  ])
})

test('of two locations under one id the first is taken', () => {
  const { services } = servicesIn([
    csv('services', 'id', 'a', 1),
    csv('service_at_locations', 'id,service_id,location_id', 's,a,l', 1),
    { name: 'locations.csv', text: 'id,name\nl,First\nl,Second\n' },
  ])
  expect(services).toMatchObject([{ service_at_locations: [{ location: { name: 'First' } }] }])
})

test('an organization with many services and locations is read once, not for each service', () => {
  const services = Array.from({ length: 9000 }, (_, index) => ({
    id: `s${index}`,
    service_at_locations: [{ id: `p${index}`, location_id: 'l7' }],
  }))
  const locations = Array.from({ length: 100_000 }, (_, index) => ({ id: `l${index}` }))
  const { given } = openFiles(json({ id: 'o', locations, services }))
  expect(given).toHaveLength(9000)
  expect(given.every(({ location }) => location?.id === 'l7')).toBe(true)
  const many = Array.from({ length: 10_001 }, () => ({}))
  expect(() => servicesIn(json({ id: 'o', services: many }))).toThrow(tooLarge)
})

test(attack('DIRECTORY-15'), () => {
  const name = 'x'.repeat(500_000)
  const services = csv('services', 'id,organization_id', 'a,o', 700)
  const organizations = csv('organizations', 'id,name', `o,${name}`, 1)
  expect(() => openFiles([services, organizations])).toThrow(tooLarge)
  // The same of one service at many places, and where it stands in rows of what they share
  const places = csv('service_at_locations', 'service_id,location_id', 'a,l', 700)
  const one = { name: 'services.csv', text: `id,description\na,${name}\n` }
  expect(() => openFiles([one, places])).toThrow(tooLarge)
  const shared = [
    csv('services', 'id', 'a', 1),
    csv('locations', 'id', 'l', 1),
    csv('accessibility', 'location_id,details', `l,${name}`, 1),
  ]
  expect(() => openFiles([...shared, places])).toThrow(tooLarge)
  expect(openFiles(shared).given).toHaveLength(1)
})

test(attack('DIRECTORY-16'), () => {
  const days = scheduleIn({ byday: 'MO, '.repeat(5000), bymonthday: '1 '.repeat(5000) })
  expect(days?.byMonthDay).toHaveLength(500)
  const week = { byday: 'MO,TU,WE,TH,FR', closes_at: '17:00', freq: 'WEEKLY', opens_at: '09:00' }
  const seasons = Array.from({ length: 60 }, (_, index) => ({
    ...week,
    byday: '',
    freq: 'DAILY',
    valid_from: addDays('2027-01-01', index * 90),
    valid_to: addDays('2027-01-01', index * 90 + 89),
  }))
  const closed = { closed: 'true', valid_from: '2041-12-24', valid_to: '2041-12-26' }
  const all = { ...week, byday: '', freq: 'DAILY' }
  expect(hoursOf([all, ...seasons, closed], TODAY)).toMatchObject({
    exceptions: [],
    isPartly: true,
  })
  expect(hoursOf([all, closed], TODAY)).toMatchObject({
    exceptions: [{ from: '2041-12-24', to: '2041-12-26' }],
    isPartly: false,
  })
})
