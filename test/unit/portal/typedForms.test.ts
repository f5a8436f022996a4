import { expect, test } from 'vitest'

import { TYPED_FORM, typedForm } from '../../../src/core/typedForms.js'

test.each([
  'contact',
  'location',
  typedForm('correction', '65a'),
  typedForm('message', '1'),
  typedForm('request', '3f2b8c1e-7d4a-4c3e-9b1a-2f6d8e0a5b7c'),
])('%s is kept while it is typed into', (name) => {
  expect(name).toMatch(TYPED_FORM)
})

test.each(['', 'login', 'contact:1', 'message', 'message:', 'request:a b', 'request:../x'])(
  '%j is no form that is kept',
  (name) => {
    expect(name).not.toMatch(TYPED_FORM)
  },
)
