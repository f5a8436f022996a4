import { keepExitWhole } from '../../hooks/enrollments/keepExitWhole.js'
import { keepHousehold } from '../../hooks/enrollments/keepHousehold.js'
import { keepWithinAgency } from '../../hooks/enrollments/keepWithinAgency.js'
import { destination, otherDestinationCode } from '../../src/core/hud/destination.js'
import { relationshipToHeadOfHousehold } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { rentalSubsidyType, subsidizedRentalCode } from '../../src/core/hud/rentalSubsidyType.js'
import { OTHER_DESTINATION_MAX } from '../../src/core/status/enrollment.js'
import { labelByLanguage } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { dayField, hudField, secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/**
 * A client in a program: HUD elements 3.10 start, 3.11 exit, 3.12 destination, 3.12.A subsidy, 3.15
 * relationship to head of household.
 */
export const createEnrollmentsCollection: CollectionFactory = (ctx) => ({
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['client', 'program', 'startDate', 'exitDate', 'type', 'destination'],
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
    dayField('exitDate', {
      admin: { components: { Cell: 'payload-client-portal/client#ExitDayCell' } },
      index: true,
    }),
    hudField('destination', destination),
    hudField('rentalSubsidyType', rentalSubsidyType, {
      admin: { condition: ({ destination: chosen }) => chosen === subsidizedRentalCode },
    }),
    {
      name: 'destinationOther',
      type: 'text',
      admin: { condition: ({ destination: chosen }) => chosen === otherDestinationCode },
      maxLength: OTHER_DESTINATION_MAX,
    },
    agencyField(ctx),
    {
      name: 'enrollmentActions',
      type: 'ui',
      admin: {
        components: {
          Cell: {
            clientProps: { clients: ctx.slugs.clients },
            path: 'payload-client-portal/client#EnrollmentActionsCell',
          },
        },
      },
      label: labelByLanguage('historyColumnActions'),
    },
    // Client and program while in it: nobody is in a program twice at once. Empty where nobody asked.
    secretField('openKey', { index: true, unique: true }),
    // The last change of its household that changed it
    secretField('lastChange'),
    searchable({ through: ['client', 'program'] }),
  ],
  hooks: {
    // guard: enrollment-within-agency
    beforeChange: [keepWithinAgency, keepHousehold],
    // guard: exit-whole-or-none
    beforeValidate: [keepExitWhole],
  },
  indexes: [
    { fields: ['client', 'startDate'] },
    { fields: ['client', 'exitDate'] },
    { fields: ['household', 'program'] },
  ],
  lockDocuments: false,
})
