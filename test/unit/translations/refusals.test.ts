import { expect, test } from 'vitest'

import { en } from '../../../src/translations/languages/en.js'
import { es } from '../../../src/translations/languages/es.js'

/** Payload's panel takes what stands behind a colon for a list of fields, and breaks it at each comma. */
test.each(Object.entries({ en, es }))('no refusal holds a colon (%s)', (_, { errors, fields }) => {
  const told = Object.entries({ ...errors, ...fields }).filter(
    // Labels are no sentences
    ([key, text]) => key in errors || /[.?]$/.test(text),
  )
  expect(told.length).toBeGreaterThan(50)
  expect(told.filter(([, text]) => text.includes(':'))).toEqual([])
})
