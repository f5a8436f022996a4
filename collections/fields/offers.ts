import type { Field } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { described } from './described.js'

/** Lists of the installation's of which an agency offers its staff a part; nothing chosen: all. */
export const offerFields = ({ slugs }: PluginContext): Field[] =>
  (
    [
      ['requestableAssessments', slugs.assessments],
      ['fileCategories', slugs.fileCategories],
    ] as const
  ).map(([name, relationTo]) =>
    described(
      {
        name,
        type: 'relationship',
        admin: { allowCreate: false },
        hasMany: true,
        index: true,
        maxDepth: 0,
        relationTo,
      },
      name === 'fileCategories' ? 'agencyCategories' : 'agencyAssessments',
    ),
  )
