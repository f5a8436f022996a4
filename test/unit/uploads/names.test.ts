import { describe, expect, test } from 'vitest'

import { rangeOf } from '../../../src/files/rangeOf.js'
import { attachmentHeader, safeFileName } from '../../../src/files/safeFileName.js'

describe('the name of a download', () => {
  test.each([
    ['Passport', 'Passport.pdf'],
    ['Identificación - Pasaporte', 'Identificación - Pasaporte.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a\r\nSet-Cookie: b=c', 'a Set-Cookie b=c.pdf'],
    ['photo\u202Egpj.exe', 'photo gpj.exe.pdf'],
    ['a\0.html', 'a .html.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['con.txt', 'document.pdf'],
    ['LPT1', 'document.pdf'],
    ['"quoted"', 'quoted.pdf'],
    [' . ', 'document.pdf'],
    ['x'.repeat(5000), `${'x'.repeat(120)}.pdf`],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name, 'pdf')).toBe(expected)
  })

  test('goes out in plain ASCII, and whole beside it', () => {
    expect(attachmentHeader("José's 100%", 'pdf')).toBe(
      `attachment; filename="Jos_'s 100_.pdf"; filename*=UTF-8''Jos%C3%A9%27s%20100%25.pdf`,
    )
  })
})

test.each([
  [null, null],
  ['bytes=0-9', { end: 9, start: 0 }],
  ['bytes=90-', { end: 99, start: 90 }],
  ['bytes=-10', { end: 99, start: 90 }],
  ['bytes=50-1000', { end: 99, start: 50 }],
  ['bytes=-1000', { end: 99, start: 0 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=9-1', 'unsatisfiable'],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
])('Range %j', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected)
})
