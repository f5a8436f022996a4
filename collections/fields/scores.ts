import type { ArrayField, PayloadRequest } from 'payload'

import { checkScores } from '../../src/core/questions/checkScores.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { conditionFields, nameField, toldProblems } from './questionParts.js'
import { described } from './described.js'
import { staffOnly } from './readers.js'
import { textsField } from './simple.js'

/** Scores of one set, and rules and bands of one score. */
const MOST_SCORES = 20
const MOST_PARTS = 100

type Checked = {
  data: { questions?: unknown }
  req: PayloadRequest
  siblingData: { scores?: unknown }
}

/** Numbers that are made of answers, with what they mean; for staff. Nothing is decided by them. */
export const scoresField = (): ArrayField => ({
  name: 'scores',
  type: 'array',
  access: staffOnly,
  fields: [
    nameField(),
    textsField('label', TEXT_LIMITS.question),
    described(
      {
        name: 'add',
        type: 'text',
        hasMany: true,
        maxLength: TEXT_LIMITS.word,
        maxRows: MOST_PARTS,
      },
      'scoreAdd',
    ),
    {
      name: 'rules',
      type: 'array',
      fields: [...conditionFields(), { name: 'points', type: 'number', required: true }],
      maxRows: MOST_PARTS,
    },
    {
      name: 'bands',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'from', type: 'number' },
            { name: 'to', type: 'number' },
          ],
        },
        textsField('label', TEXT_LIMITS.question),
        textsField('text', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
      ],
      maxRows: MOST_PARTS,
    },
    { name: 'showToClient', type: 'checkbox', defaultValue: false },
  ],
  maxRows: MOST_SCORES,
  validate: (value: unknown, { data, req, siblingData }: Checked) =>
    toldProblems(
      checkScores(Array.isArray(value) ? value : siblingData.scores, data.questions),
      req,
    ),
})
