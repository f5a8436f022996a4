import { PLAN_CAUSES, PLAN_SIDES } from '../../src/core/status/plan.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { causeNames } from '../../src/features/plans/index.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { textsField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    choices: {
      cause: causeNames('en'),
      who: { client: 'The client', officer: 'The officer' },
    },
    fields: {
      cause: 'Found under',
      searchText: 'text',
      texts: 'What is to be done',
      who: 'Who does it',
    },
    many: 'Ready plan actions',
    one: 'Ready plan action',
  },
  es: {
    choices: {
      cause: causeNames('es'),
      who: { client: 'El cliente', officer: 'El trabajador' },
    },
    fields: {
      cause: 'Se encuentra en',
      searchText: 'texto',
      texts: 'Qué hay que hacer',
      who: 'Quién lo hace',
    },
    many: 'Acciones listas para planes',
    one: 'Acción lista para planes',
  },
}

/**
 * Actions of an agency's own that staff take into plans, beside those that the product brings
 * (`src/features/plans/library`). The agency's super users write them.
 */
export const createHousingPlanActionsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['cause', 'who', 'agency', 'updatedAt'], useAsTitle: 'cause' },
  fields: [
    uuidField(),
    { name: 'cause', type: 'select', index: true, options: [...PLAN_CAUSES], required: true },
    {
      name: 'who',
      type: 'select',
      defaultValue: 'client',
      options: [...PLAN_SIDES],
      required: true,
    },
    textsField('texts', TEXT_LIMITS.question),
    agencyField(ctx),
    searchable({ kept: { texts: 'text' } }),
  ],
  texts,
})
