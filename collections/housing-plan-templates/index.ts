import { PLAN_LIMITS, PLAN_SIDES } from '../../src/core/status/plan.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { wholeField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'
import { filledTextsField } from './placeholders.js'

const texts: CollectionTexts = {
  en: {
    choices: { who: { client: 'The client', officer: 'The officer' } },
    fields: {
      actions: 'Actions',
      active: 'New plans can be made from it',
      appealText: 'How to appeal or ask for a review, at the end of each plan',
      complaintText:
        'How to complain, at the end of each plan; empty: the words of the agency, where it has some',
      days: 'Due so many days after the start',
      goals: 'Goals',
      heading: 'Heading',
      name: 'Name for staff',
      searchText: 'name',
      sections:
        'Text before the goals. Filled in when a plan is made: {{client.firstName}}, {{client.lastName}}, {{client.preferredName}}, {{agency.name}}, {{staff.name}}, {{today}} and {{answer.…}} with the name of a question',
      text: 'Text',
      title: 'Goal',
      who: 'Who does it',
      why: 'Why this goal',
    },
    many: 'Housing plan templates',
    one: 'Housing plan template',
  },
  es: {
    choices: { who: { client: 'El cliente', officer: 'El trabajador' } },
    fields: {
      actions: 'Acciones',
      active: 'Se pueden hacer planes nuevos con ella',
      appealText: 'Cómo apelar o pedir una revisión, al final de cada plan',
      complaintText:
        'Cómo presentar una queja, al final de cada plan; vacío: las palabras de la agencia, si las tiene',
      days: 'Vence tantos días después del comienzo',
      goals: 'Metas',
      heading: 'Título',
      name: 'Nombre para el personal',
      searchText: 'nombre',
      sections:
        'Texto antes de las metas. Se rellena cuando se hace un plan: {{client.firstName}}, {{client.lastName}}, {{client.preferredName}}, {{agency.name}}, {{staff.name}}, {{today}} y {{answer.…}} con el nombre de una pregunta',
      text: 'Texto',
      title: 'Meta',
      who: 'Quién lo hace',
      why: 'Por qué esta meta',
    },
    many: 'Plantillas de planes de vivienda',
    one: 'Plantilla de plan de vivienda',
  },
}

/** So far ahead an action may be due. Own choice. */
const MOST_DAYS = 730

/**
 * What personal housing plans are made from: texts by language, whose placeholders are filled in
 * when a plan is made, goals with ready actions, and how to appeal and to complain. Super users write
 * them.
 */
export const createHousingPlanTemplatesCollection: CollectionFactory = () => ({
  admin: { defaultColumns: ['name', 'active', 'updatedAt'], useAsTitle: 'name' },
  defaultSort: 'name',
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'active', type: 'checkbox', defaultValue: true, index: true },
    {
      name: 'sections',
      type: 'array',
      fields: [
        filledTextsField('heading', TEXT_LIMITS.name),
        filledTextsField('text', TEXT_LIMITS.message, { shape: 'lines' }),
      ],
      maxRows: PLAN_LIMITS.sections - 2,
    },
    {
      name: 'goals',
      type: 'array',
      fields: [
        filledTextsField('title', TEXT_LIMITS.name),
        filledTextsField('why', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
        {
          name: 'actions',
          type: 'array',
          fields: [
            filledTextsField('text', TEXT_LIMITS.question),
            {
              name: 'who',
              type: 'select',
              defaultValue: 'client',
              options: [...PLAN_SIDES],
              required: true,
            },
            wholeField('days', { max: MOST_DAYS, min: 0 }),
          ],
          maxRows: PLAN_LIMITS.actions,
        },
      ],
      maxRows: PLAN_LIMITS.goals,
    },
    filledTextsField('appealText', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
    filledTextsField('complaintText', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
    searchable({ kept: { name: 'name' } }),
  ],
  texts,
})
