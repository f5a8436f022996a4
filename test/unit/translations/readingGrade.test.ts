import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, test } from 'vitest'

import { MAIL_KINDS } from '../../../src/contract/mails.js'
import { PLAN_LIBRARY } from '../../../src/features/plans/library/index.js'
import { MAILS } from '../../../src/registry/mails.js'
import { en } from '../../../src/translations/languages/en.js'

type Texts = Readonly<Record<string, string>>

/** School years of the United States that a text asks for (Flesch-Kincaid). */
const EVERYDAY = 6
const LEGAL = 8
/** In fewer words one long name decides alone. */
const LEAST_WORDS = 12

/** Words of the source documents, which stand as they are; both are read by staff. */
const GIVEN = ['errors.ROI_ALREADY_ACTIVE', 'legal.attestation']

/** What stands for a placeholder is somebody's name, a day or a number. */
const filled = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, 'it')

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
const sentencesOf = (text: string): string[] =>
  (text.match(/[^.!?:\n]+/g) ?? []).filter((part) => /\p{L}/u.test(part))

const gradeOf = (text: string): number => {
  const words = wordsOf(text)
  return fleschKincaid({
    sentence: Math.max(1, sentencesOf(text).length),
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    word: words.length,
  })
}

const AREAS: readonly (readonly [string, number, Texts])[] = [
  ['client', EVERYDAY, en.client],
  ['emails', EVERYDAY, en.emails],
  ['errors', EVERYDAY, en.errors],
  ['legal', LEGAL, en.legal],
  [
    'plan actions',
    EVERYDAY,
    Object.fromEntries(
      PLAN_LIBRARY.flatMap(({ actions, cause }) =>
        actions.map(({ words }, index) => [`${cause} ${index}`, words.en]),
      ),
    ),
  ],
  ...MAIL_KINDS.map((kind) => [`mails.${kind}`, EVERYDAY, MAILS[kind].texts.en as Texts] as const),
]

describe('reading grade of what clients read in English', () => {
  test('a hard sentence has a high one, a plain one a low one', () => {
    expect(gradeOf('Open the mail and read the code. Then type it here.')).toBeLessThan(2)
    expect(
      gradeOf(
        'Authorization for disclosure of individually identifiable information remains effective notwithstanding subsequent revocation.',
      ),
    ).toBeGreaterThan(20)
  })

  test.each(AREAS)('no text of %s is above grade %d', (area, limit, texts) => {
    const hard = Object.entries(texts).flatMap(([key, text]) => {
      const plain = filled(text)
      const grade = gradeOf(plain)
      const isHard = wordsOf(plain).length >= LEAST_WORDS && grade > limit
      return isHard && !GIVEN.includes(`${area}.${key}`) ? [`${key}: ${grade.toFixed(1)}`] : []
    })
    expect(hard).toEqual([])
  })
})
