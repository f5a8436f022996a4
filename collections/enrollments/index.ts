import { keepWithinAgency } from '../../hooks/enrollments/keepWithinAgency.js'
import { destination } from '../../src/core/hud/destination.js'
import { relationshipToHeadOfHousehold } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { dayField, hudField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/**
 * A client in a program: HUD elements 3.10 start, 3.11 exit, 3.12 destination, 3.15 relationship to
 * head of household.
 */
export const createEnrollmentsCollection: CollectionFactory = (ctx) => ({
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['client', 'program', 'startDate', 'exitDate', 'type'],
  },
  defaultSort: '-startDate',
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientTitleField(),
    clientField(ctx),
    {
      name: 'program',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.programs,
      required: true,
    },
    {
      name: 'type',
      type: 'select',
      defaultValue: 'individual',
      options: ['individual', 'household'],
      required: true,
    },
    {
      name: 'household',
      type: 'relationship',
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.households,
    },
    hudField('relationshipToHeadOfHousehold', relationshipToHeadOfHousehold, { defaultValue: '1' }),
    dayField('startDate', { index: true, required: true }),
    dayField('exitDate', { index: true }),
    hudField('destination', destination),
    agencyField(ctx),
    searchable({ through: ['client', 'program'] }),
  ],
  // guard: enrollment-within-agency
  hooks: { beforeChange: [keepWithinAgency] },
  indexes: [{ fields: ['client', 'startDate'] }],
  lockDocuments: false,
})
