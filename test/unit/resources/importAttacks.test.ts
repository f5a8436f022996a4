import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import {
  array,
  assert,
  constantFrom,
  dictionary,
  double,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check'
import { expect, test } from 'vitest'

import { PortalError } from '../../../src/errors/PortalError.js'
import { plainText } from '../../../src/features/resources/import/plainText.js'
import { readPlaces } from '../../../src/features/resources/import/readPlaces.js'
import { unpack } from '../../../src/features/resources/import/unpack.js'
import { attack } from '../../attacks/attack.js'
import { zipOf } from '../../support/hsds.js'
import { temporaryFolder } from '../../support/temporaryFolder.js'

const TODAY = '2026-11-30'
const json = (value: unknown) => [{ name: 'a.json', text: JSON.stringify(value) }]
const textOf = (given: string): string => plainText(given, 'lines', 10_000).text

const received = async (data: Buffer) => {
  const file = path.join(await temporaryFolder(), 'a.zip')
  await writeFile(file, data)
  return [{ name: 'a.zip', path: file, size: data.length }]
}

test(attack('DIRECTORY-6'), () => {
  expect(textOf('<img src=x onerror=alert(1)')).toBe('img src=x onerror=alert(1)')
  expect(textOf('&lt;script&gt;alert(1)&lt;/script&gt;Hi')).toBe('Hi')
  expect(textOf('<scr<script>ipt>alert(1)</script>')).not.toMatch(/<[a-z/!]/i)
  expect(textOf('a < b and 3 <5')).toBe('a < b and 3 <5')
  expect(textOf('Bread &amp; butter&nbsp;&#8212; &#x41;&#0;&#xd800;')).toBe('Bread & butter — A')
  assert(
    property(
      array(
        constantFrom(
          '<',
          '>',
          '/',
          'script',
          'img',
          '&lt;',
          '&gt;',
          '&amp;',
          '!--',
          ' ',
          'x',
          '\u0000',
          '\u200b',
          '\u00ad',
          '\ud800',
        ),
        { maxLength: 40 },
      ),
      (parts) => !/<[a-z!/?]/i.test(textOf(parts.join(''))),
    ),
  )
  const { places, problems } = readPlaces(json([{ id: '<b>', name: 'x', status: 'active' }]), TODAY)
  expect(places).toEqual([])
  expect(problems).toMatchObject([{ code: 'NO_ID' }])
})

test(attack('DIRECTORY-7'), () => {
  expect(textOf('=HYPERLINK("https://a.example")')).toBe('HYPERLINK("https://a.example")')
  expect(textOf(' \t@SUM(1)')).toBe('SUM(1)')
  expect(textOf('-2+3')).toBe('2+3')
  expect(textOf('- Bring a bag')).toBe('- Bring a bag')
})

test(attack('DIRECTORY-8'), async () => {
  const many = Array.from({ length: 61 }, (_, index) => ({ name: `${index}.csv`, text: 'id' }))
  await expect(unpack(await received(await zipOf(many)))).rejects.toMatchObject({
    code: 'IMPORT_TOO_LARGE',
  })
  const honest = await zipOf([{ name: 'services.csv', text: '0'.repeat(5_000_000) }])
  // The size in the directory at the end, which is what is believed: 10 instead of five million
  const entry = honest.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  honest.writeUInt32LE(10, entry + 24)
  await expect(unpack(await received(honest))).rejects.toMatchObject({ code: 'IMPORT_UNREADABLE' })
  const broken = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(100)])
  await expect(unpack(await received(broken))).rejects.toMatchObject({ code: 'IMPORT_UNREADABLE' })
})

test(attack('DIRECTORY-9'), () => {
  const tooLarge = expect.objectContaining({ code: 'IMPORT_TOO_LARGE' })
  const row = { id: 'a', name: 'a', status: 'active' }
  const places = Array.from({ length: 10_001 }, () => row)
  expect(() => readPlaces(json(places), TODAY)).toThrow(tooLarge)
  const objects = `[${'{},'.repeat(2_000_001)}{}]`
  expect(() => readPlaces([{ name: 'a.json', text: objects }], TODAY)).toThrow(tooLarge)
  const lines = `id\n${'x\n'.repeat(300_001)}`
  expect(() => readPlaces([{ name: 'contacts.csv', text: lines }], TODAY)).toThrow(tooLarge)
})

test(attack('DIRECTORY-10'), () => {
  expect(textOf('&valueOf; &toString;')).toBe('&valueOf; &toString;')
  const text =
    '[{"id":"a","status":"active","__proto__":{"name":"Taken"},"constructor":{"name":"x"}}]'
  const { places, problems } = readPlaces([{ name: 'a.json', text }], TODAY)
  expect(places).toEqual([])
  expect(problems).toMatchObject([{ code: 'NO_NAME', id: 'a' }])
  const csv = 'id,name,__proto__,constructor\na,Pantry,x,y\n'
  const read = readPlaces([{ name: 'services.csv', text: csv }], TODAY)
  expect(read.places).toMatchObject([{ data: { name: 'Pantry' }, id: 'a' }])
  const odd = readPlaces(
    [
      { name: 'constructor.csv', text: 'id\n1' },
      ...json([{ id: 'b', name: 'b', status: 'active' }]),
    ],
    TODAY,
  )
  expect(odd.places).toHaveLength(1)
})

/** Any value, with names that HSDS has as often as not. */
const anything = letrec((tie) => ({
  list: array(tie('value'), { maxLength: 4 }),
  object: dictionary(
    oneof(
      constantFrom(
        'id',
        'name',
        'status',
        'service',
        'services',
        'contents',
        'organization',
        'service_at_locations',
        'location',
        'addresses',
        'schedules',
        'byday',
        'opens_at',
        'closes_at',
        'valid_from',
        'valid_to',
        'dtstart',
        'freq',
        'interval',
        'count',
        'phones',
        'number',
        'latitude',
        'longitude',
        'attributes',
        'taxonomy_term',
        'languages',
        'code',
        '__proto__',
      ),
      string(),
    ),
    tie('value'),
    { maxKeys: 8 },
  ),
  value: oneof(
    { depthSize: 'medium' },
    constantFrom(
      'a',
      'active',
      'MO',
      '-1FR',
      '09:00',
      '17:00Z',
      '2026-12-24',
      '9999-12-31',
      'WEEKLY',
      'MONTHLY',
      '0',
      '-7',
      'eng',
      null,
      true,
    ),
    double(),
    string({ unit: 'binary' }),
    tie('list'),
    tie('object'),
  ),
}))

test('whatever a file holds, it is read or refused, and what is read twice is the same', () => {
  assert(
    property(anything.object, (object) => {
      const files = json([{ id: 'a', name: 'Any', status: 'active', ...object }])
      const outcome = (): unknown => {
        try {
          return readPlaces(files, TODAY)
        } catch (error) {
          return error instanceof PortalError ? error.code : error
        }
      }
      const one = outcome()
      expect(one).not.toBeInstanceOf(Error)
      expect(outcome()).toEqual(one)
    }),
    { numRuns: 300 },
  )
})
