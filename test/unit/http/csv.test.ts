import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { csvOf } from '../../../src/http/csv.js'

test('the first lines bring the byte order mark and the columns, later ones neither', () => {
  expect(csvOf(['Name'], [['Zoë']])).toBe('\uFEFF"Name"\r\n"Zoë"\r\n')
  expect(csvOf(['Name'], [['Zoë']], false)).toBe('"Zoë"\r\n')
})

test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠a'])(
  'a cell that begins as %j is text to a spreadsheet',
  (text) => {
    const [, [cell = ''] = []]: string[][] = parse(csvOf(['Name'], [[text]]), { bom: true })
    expect(cell).not.toMatch(/^[\s=+\-@\uff0b\uff0d\uff1d\uff20]/)
    expect(cell).toContain(text.slice(-1))
  },
)
