import { stringify } from 'csv-stringify/sync'

import { logText } from '../core/logText.js'

/** Programs drop what cannot be seen at the start of a cell before they look for a formula. */
const HIDDEN_FORMULA = /^\s+[=+\-@\uff0b\uff0d\uff1d\uff20]/

const cell = (text: string): string => {
  // guard: csv-cells-visible
  const visible = logText(text)
  // guard: hidden-formulas-escaped
  return HIDDEN_FORMULA.test(visible) ? `'${visible}` : visible
}

/**
 * Lines of RFC 4180 for a spreadsheet: every cell quoted, so that no other delimiter splits it, a
 * cell that would be a formula behind an apostrophe (OWASP CSV Injection), and what cannot be seen
 * written as its code. With a byte order mark, or Excel takes names for another encoding.
 * @param first with the mark and the names of the columns: these are the first lines of the file
 */
export const csvOf = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  first = true,
): string =>
  stringify(
    rows.map((row) => row.map(cell)),
    {
      bom: first,
      columns: [...columns],
      // guard: formulas-escaped
      escape_formulas: true,
      header: first,
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    },
  )
