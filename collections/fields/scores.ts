import type { ArrayField, PayloadRequest } from 'payload'

import { checkScores } from '../../src/core/questions/checkScores.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { label } from '../../src/translations/label.js'
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
  admin: {
    className: 'pcp-admin-questions',
    components: { RowLabel: 'payload-client-portal/client#ScoreRowLabel' },
    initCollapsed: true,
  },
  fields: [
    textsField('label', TEXT_LIMITS.question),
    {
      name: 'add',
      type: 'text',
      admin: { components: { Field: 'payload-client-portal/client#ScoreQuestionsField' } },
      hasMany: true,
      maxLength: TEXT_LIMITS.word,
      maxRows: MOST_PARTS,
    },
    {
      name: 'rules',
      type: 'array',
      admin: { components: { Field: 'payload-client-portal/client#ConditionsField' } },
      fields: [...conditionFields(), { name: 'points', type: 'number', required: true }],
      maxRows: MOST_PARTS,
    },
    {
      name: 'bands',
      type: 'array',
      admin: { components: { RowLabel: 'payload-client-portal/client#BandRowLabel' } },
      labels: { plural: label('field_bands'), singular: label('builderBand') },
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
    described(nameField(), 'builderNameHint'),
  ],
  labels: { plural: label('field_scores'), singular: label('builderScore') },
  maxRows: MOST_SCORES,
  validate: (value: unknown, { data, req, siblingData }: Checked) =>
    toldProblems(
      checkScores(Array.isArray(value) ? value : siblingData.scores, data.questions),
      req,
    ),
})
