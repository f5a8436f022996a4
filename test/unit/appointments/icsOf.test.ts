import { expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { icsOf, type CalendarEntry } from '../../../src/features/appointments/icsOf.js'

const entry: CalendarEntry = {
  endsAt: '2026-11-03T16:00:00.000Z',
  id: 'a1',
  isCanceled: false,
  place: 'Room 2, 14 Oak St; ring twice',
  revision: 2,
  stampedAt: '2026-10-01T08:00:00.000Z',
  startsAt: '2026-11-03T15:00:00.000Z',
  summary: 'Appointment with Mike',
}
const file = (some: Partial<CalendarEntry> = {}): string =>
  icsOf([{ ...entry, ...some }], { domain: 'portal.example', productName: 'Harbor' })

/** As a reader puts folded lines together again (RFC 5545 §3.1). */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('an appointment as other calendars read it', () => {
  expect(linesOf(file())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Harbor//Appointments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a1@portal.example',
    'SEQUENCE:2',
    'DTSTAMP:20261001T080000Z',
    'DTSTART:20261103T150000Z',
    'DTEND:20261103T160000Z',
    'SUMMARY:Appointment with Mike',
    String.raw`LOCATION:Room 2\, 14 Oak St\; ring twice`,
    'STATUS:CONFIRMED',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('one that was called off says so, as a later version of the same entry', () => {
  const lines = linesOf(file({ isCanceled: true, place: null }))
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).toContain('SEQUENCE:3')
  expect(lines.some((line) => line.startsWith('LOCATION'))).toBe(false)
})

test('no line is longer than 75 octets, and none breaks a character', () => {
  const place = `Calle Peñón ${'ñ🏠'.repeat(60)}`
  const text = file({ place })
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(linesOf(text)).toContain(`LOCATION:${place}`)
})

test(attack('APT-06'), () => {
  const place = 'Room 2\r\nEND:VEVENT\nBEGIN:VALARM\u2028ACTION:PROCEDURE'
  const lines = linesOf(file({ place, summary: 'x\r\nATTACH:file:///etc/passwd' }))
  expect(lines.filter((line) => /^(?:ATTACH|BEGIN:VALARM|ACTION)/.test(line))).toEqual([])
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
})
