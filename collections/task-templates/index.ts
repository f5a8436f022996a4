import { freezeUsers } from '../../hooks/task-templates/freezeUsers.js'
import { keepUsersWhole } from '../../hooks/task-templates/keepUsersWhole.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { questionsFields } from '../fields/questions.js'
import { searchable } from '../fields/searchable.js'
import { textsField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'
import { dueField } from './dueFields.js'
import { templateTexts } from './texts.js'

/**
 * Tasks of which cases are made: what there is to do, what is asked, by when, and whether the client
 * does it (**Client Task**; else staff). They belong to the installation; super users write them.
 */
export const createTaskTemplatesCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'clientTask', 'active', 'updatedAt'], useAsTitle: 'name' },
  defaultSort: 'name',
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    textsField('names', TEXT_LIMITS.name, { required: false }),
    textsField('descriptions', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
    ...questionsFields(),
    dueField({ inWorkflow: false }),
    {
      name: 'clientTask',
      type: 'select',
      defaultValue: 'no',
      index: true,
      options: ['no', 'yes'],
      required: true,
    },
    { name: 'review', type: 'checkbox', defaultValue: true },
    { name: 'active', type: 'checkbox', defaultValue: true, index: true },
    {
      name: 'agencies',
      type: 'relationship',
      hasMany: true,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.agencies,
    },
    searchable({ kept: { name: 'name' } }),
  ],
  hooks: { afterChange: [freezeUsers], beforeValidate: [keepUsersWhole] },
  texts: templateTexts,
})
