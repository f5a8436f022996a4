import { describe, expect, it } from 'vitest'

import { legal as en } from '../../../src/translations/en/legal.js'
import { legal as es } from '../../../src/translations/es/legal.js'

const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
const keys: (keyof typeof en)[] = [
  'attestation',
  'roiText',
  'roiSignatureStatement',
  'roiYes',
  'roiNo',
]

describe('legal texts', () => {
  it.each(keys)('%s has the same placeholders and paragraphs in every language', (key) => {
    expect(placeholdersOf(es[key])).toEqual(placeholdersOf(en[key]))
    expect(es[key].split('\n\n')).toHaveLength(en[key].split('\n\n').length)
  })

  it('names agency, service and term in the release of information', () => {
    expect(placeholdersOf(en.roiText)).toEqual(['{{agency}}', '{{productName}}', '{{termDays}}'])
  })
})
