import { expect, test } from 'vitest'

import { labelFields } from '../../../collections/fields/labelFields.js'
import { readSources } from '../../support/sources.js'

test('a field that a component shows hands it the key of its label', () => {
  const components = { Field: 'payload-client-portal/client#PhoneField' }
  const [shown, plain] = labelFields('clients', [
    { name: 'phone', admin: { components }, type: 'text' },
    { name: 'phone', type: 'text' },
  ])
  expect(shown).toMatchObject({ admin: { custom: { labelKey: 'field_phone' } } })
  expect(plain?.admin?.custom).toBeUndefined()
})

// Payload hands components the label in the language of whoever opened the collection first.
test('components of fields ask for the label by its key', () => {
  const wrong = [...readSources(['admin-components']).values()].filter(
    ({ path, text }) => /\bfield\.label\b/.test(text) && !path.includes('useFieldLabel'),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})
