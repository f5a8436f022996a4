import { describe, expect, it } from 'vitest'

import {
  canBePrivate,
  EMPTY_WIZARD,
  hasPreferences,
  OTHER_NAME,
  requestBody,
  wizardReducer,
  type Wizard,
  type WizardEvent,
} from '../../../admin-components/SendRequestDrawer/wizard.js'
import { REQUEST_TYPES } from '../../../src/core/status/request.js'

const after = (...events: WizardEvent[]): Wizard => events.reduce(wizardReducer, EMPTY_WIZARD)
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
      set('category', 'c1'),
      set('predefinedName', OTHER_NAME),
      set('otherName', 'Lease'),
      set('category', 'c2'),
    )
    expect(wizard).toMatchObject({ category: 'c2', otherName: '', predefinedName: '' })
  })
})

describe('what the wizard sends', () => {
  it('names a document by category and predefined name', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      set('category', 'c1'),
      set('predefinedName', 'Birth Certificate'),
    )
    expect(requestBody(wizard)).toEqual({
      category: 'c1',
      predefinedName: 'Birth Certificate',
      private: false,
      type: 'document',
    })
  })

  it('asks for a name of its own after Other', () => {
    const other = after(
      { do: 'choose', type: 'document' },
      set('category', 'c1'),
      set('predefinedName', OTHER_NAME),
      set('otherName', '  '),
    )
    const named = wizardReducer(other, set('otherName', ' Lease '))
    expect(requestBody(named)).toEqual({
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
    expect(requestBody(wizard)).toEqual({
      assessment: 'a1',
      dueDate: '2026-07-01',
      private: true,
      type: 'assessment',
    })
  })

  it('never makes a release of information private', () => {
    const wizard = after({ do: 'toggle-private' }, { do: 'choose', type: 'roi' })
    expect(canBePrivate('roi')).toBe(false)
    expect(requestBody(wizard)).toEqual({ type: 'roi' })
  })

  it('leaves out what was entered for another type', () => {
    const wizard = after(
      { do: 'choose', type: 'document' },
      set('category', 'c1'),
      set('dueDate', '2026-07-01'),
      { do: 'choose', type: 'location' },
    )
    expect(requestBody(wizard)).toEqual({ private: false, type: 'location' })
  })
})
