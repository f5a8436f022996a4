import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import {
  array,
  assert,
  asyncProperty,
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
import { openFiles, readPlaces } from '../../../src/features/resources/import/readPlaces.js'
import { unpack } from '../../../src/features/resources/import/unpack.js'
import { attack } from '../../attacks/attack.js'
import { zipOf } from '../../support/hsds.js'
import { temporaryFolder } from '../../support/temporaryFolder.js'

const read = async (files: readonly { name: string; text: string }[]) =>
  readPlaces(openFiles(files), '2026-11-30')
const json = (value: unknown) => [{ name: 'a.json', text: JSON.stringify(value) }]
const textOf = (given: string): string => plainText(given, 'lines', 10_000).text

const received = async (data: Buffer) => {
  const file = path.join(await temporaryFolder(), 'a.zip')
  await writeFile(file, data)
  return [{ name: 'a.zip', path: file, size: data.length }]
}

test(attack('DIRECTORY-6'), async () => {
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
  const { places, problems } = await read(json([{ id: '<b>', name: 'x', status: 'active' }]))
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

test(attack('DIRECTORY-9'), async () => {
  const tooLarge = expect.objectContaining({ code: 'IMPORT_TOO_LARGE' })
  const row = { id: 'a', name: 'a', status: 'active' }
  const places = Array.from({ length: 10_001 }, () => row)
  await expect(read(json(places))).rejects.toEqual(tooLarge)
  const objects = `[${'{},'.repeat(2_000_001)}{}]`
  await expect(read([{ name: 'a.json', text: objects }])).rejects.toEqual(tooLarge)
  const lists = `{"id":"a","services":[${'[],'.repeat(2_000_001)}[]]}`
  await expect(read([{ name: 'a.json', text: lists }])).rejects.toEqual(tooLarge)
  const lines = `id\n${'x\n'.repeat(300_001)}`
  await expect(read([{ name: 'contacts.csv', text: lines }])).rejects.toEqual(tooLarge)
})

test(attack('DIRECTORY-10'), async () => {
  expect(textOf('&valueOf; &toString;')).toBe('&valueOf; &toString;')
  const text =
    '[{"id":"a","status":"active","__proto__":{"name":"Taken"},"constructor":{"name":"x"}}]'
  const { places, problems } = await read([{ name: 'a.json', text }])
  expect(places).toEqual([])
  expect(problems).toMatchObject([{ code: 'NO_NAME', id: 'a' }])
  const csv = 'id,name,__proto__,constructor\na,Pantry,x,y\n'
  const tables = await read([{ name: 'services.csv', text: csv }])
  expect(tables.places).toMatchObject([{ data: { name: 'Pantry' }, id: 'a' }])
  const odd = await read([
    { name: 'constructor.csv', text: 'id\n1' },
    ...json([{ id: 'b', name: 'b', status: 'active' }]),
  ])
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

test('whatever a file holds, it is read or refused, and what is read twice is the same', async () => {
  await assert(
    asyncProperty(anything.object, async (object) => {
      const files = json([{ id: 'a', name: 'Any', status: 'active', ...object }])
      const outcome = async (): Promise<unknown> => {
        try {
          return await read(files)
        } catch (error) {
          return error instanceof PortalError ? error.code : error
        }
      }
      const one = await outcome()
      expect(one).not.toBeInstanceOf(Error)
      expect(await outcome()).toEqual(one)
    }),
    { numRuns: 300 },
  )
})
