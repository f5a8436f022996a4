import { describe, expect, it } from 'vitest'

import {
  canBePrivate,
  EMPTY_WIZARD,
  hasPreferences,
  OTHER_NAME,
  documentFieldName,
  MOST_DOCUMENTS,
  requestCall,
  wizardReducer,
  type DocumentField,
  type Wizard,
  type WizardEvent,
} from '../../../admin-components/SendRequestDrawer/wizard.js'
import { REQUEST_TYPES } from '../../../src/core/status/request.js'

const after = (...events: WizardEvent[]): Wizard => events.reduce(wizardReducer, EMPTY_WIZARD)
const body = (wizard: Wizard) => {
  const { action, body: sent } = requestCall(wizard, { anyway: true, once: 'k' })
  expect(action).toBe('sendRequest')
  const { once, ...rest } = sent
  expect(once).toBe('k')
  return rest
}
const paper = (field: DocumentField, value: string, key = 0): WizardEvent => ({
  do: 'set-document',
  field,
  key,
  value,
})
const set = (field: Extract<WizardEvent, { do: 'set' }>['field'], value: string): WizardEvent => ({
  do: 'set',
  field,
  value,
})

describe('steps of the request wizard', () => {
  it('stays on the first step until a type is chosen', () => {
    expect(after({ do: 'next' }).step).toBe('select')
  })

  it('has a second step for assessments and documents only', () => {
    expect(REQUEST_TYPES.filter(hasPreferences)).toEqual(['assessment', 'document'])
    expect(after({ do: 'choose', type: 'document' }, { do: 'next' }).step).toBe('preferences')
    expect(after({ do: 'choose', type: 'location' }, { do: 'next' }).step).toBe('select')
    expect(after({ do: 'choose', type: 'roi' }, { do: 'next' }).step).toBe('select')
  })

  it('keeps what was chosen when going back', () => {
    const wizard = after(
      { do: 'choose', type: 'assessment' },
      { do: 'next' },
      set('assessment', 'a1'),
      { do: 'toggle-private' },
      { do: 'back' },
    )
    expect(wizard).toMatchObject({ assessment: 'a1', private: true, step: 'select' })
  })

  it('ends on Completed', () => {
    expect(after({ do: 'choose', type: 'location' }, { do: 'complete' }).step).toBe('completed')
    expect(after({ do: 'complete' }, { do: 'back' }).step).toBe('completed')
  })

  it('forgets the name of a document when its category changes', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      paper('category', 'c1'),
      paper('predefinedName', OTHER_NAME),
      paper('otherName', 'Lease'),
      paper('category', 'c2'),
    )
    expect(wizard.documents).toMatchObject([{ category: 'c2', otherName: '', predefinedName: '' }])
  })
})

describe('what the wizard sends', () => {
  it('names a document by category and predefined name', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      paper('category', 'c1'),
      paper('predefinedName', 'Birth Certificate'),
    )
    expect(body(wizard)).toEqual({
      category: 'c1',
      predefinedName: 'Birth Certificate',
      private: false,
      type: 'document',
    })
  })

  it('asks for a name of its own after Other', () => {
    const other = after(
      { do: 'choose', type: 'document' },
      paper('category', 'c1'),
      paper('predefinedName', OTHER_NAME),
      paper('otherName', '  '),
    )
    const named = wizardReducer(other, paper('otherName', ' Lease '))
    expect(body(named)).toEqual({
      category: 'c1',
      otherName: 'Lease',
      predefinedName: 'Other',
      private: false,
      type: 'document',
    })
  })

  it('carries the due date and the lock of an assessment', () => {
    const wizard = after(
      { do: 'choose', type: 'assessment' },
      { do: 'toggle-private' },
      set('assessment', 'a1'),
      set('dueDate', '2026-07-01'),
    )
    expect(body(wizard)).toEqual({
      assessment: 'a1',
      dueDate: '2026-07-01',
      private: true,
      type: 'assessment',
    })
  })

  it('never makes a release of information private', () => {
    const wizard = after({ do: 'toggle-private' }, { do: 'choose', type: 'roi' })
    expect(canBePrivate('roi')).toBe(false)
    expect(body(wizard)).toEqual({ type: 'roi' })
  })

  it('leaves out what was entered for another type', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      paper('category', 'c1'),
      set('dueDate', '2026-07-01'),
      { do: 'choose', type: 'location' },
    )
    expect(body(wizard)).toEqual({ dueDate: '2026-07-01', private: false, type: 'location' })
  })

  it('asks whether the same was asked before, unless it is sent anyway', () => {
    const wizard = after({ do: 'choose', type: 'location' }, set('note', ' By the river '))
    expect(requestCall(wizard, { anyway: false, once: 'k' }).body).toEqual({
      note: ' By the river ',
      once: 'k',
      private: false,
      type: 'location',
      unlessAsked: true,
    })
  })
})

describe('several documents', () => {
  it('go in one call, each with its own names', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      paper('category', 'c1'),
      paper('predefinedName', 'Passport'),
      { do: 'add-document' },
      paper('predefinedName', OTHER_NAME, 1),
      paper('otherName', 'Lease', 1),
    )
    expect(requestCall(wizard, { anyway: true, once: 'k' })).toEqual({
      action: 'requestDocuments',
      body: {
        documents: [
          { category: 'c1', predefinedName: 'Passport' },
          { category: 'c1', otherName: 'Lease', predefinedName: 'Other' },
        ],
        once: 'k',
        private: false,
      },
    })
    expect(documentFieldName(wizard, 1, 'category')).toBe('documents.1.category')
  })

  it('come and go, one at least and as many as the server takes', () => {
    const one = after({ do: 'add-document' }, { do: 'remove-document', key: 0 })
    expect(one.documents.map(({ key }) => key)).toEqual([1])
    expect(documentFieldName(one, 0, 'category')).toBe('category')
    expect(wizardReducer(one, { do: 'remove-document', key: 1 }).documents).toHaveLength(1)
    const many = after(...Array.from({ length: 30 }, (): WizardEvent => ({ do: 'add-document' })))
    expect(many.documents).toHaveLength(MOST_DOCUMENTS)
  })
})
