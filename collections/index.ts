import type { CollectionAdminOptions, CollectionConfig, Field } from 'payload'

import { hiddenFromOrdinaryStaff } from '../access/actor.js'
import { never } from '../access/compose.js'
import { accessFor } from '../access/accessFor.js'
import { applyOverride } from '../src/config/applyOverride.js'
import type { PluginContext } from '../src/config/context.js'
import { refuseCopies } from '../src/config/refuseCopies.js'
import type { CollectionRow } from '../src/contract/collectionRow.js'
import { COLLECTIONS, type CollectionKey } from '../src/contract/collections.js'
import { DAY_RULES } from '../src/contract/dayRules.js'
import {
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  EFFECTFUL,
  hasCollection,
} from '../src/contract/collectionLists.js'
import { SEARCH_FIELD } from '../src/core/searched.js'
import { labelOf } from '../src/translations/label.js'
import { groupOf } from './fields/adminGroup.js'
import { API_TAB } from './fields/apiTab.js'
import { effectsFields } from './fields/effects.js'
import { explainRefusals } from './fields/explainRefusals.js'
import { guardRelations } from './fields/guardRelations.js'
import { labelFields } from './fields/labelFields.js'
import { schemaOnly } from './fields/schemaOnly.js'
import { typedFields } from './fields/typedFields.js'
import { askAsStored } from '../hooks/shared/askAsStored.js'
import { refuseImpossibleDays } from '../hooks/shared/refuseImpossibleDays.js'
import { emptyPointers } from '../hooks/shared/emptyPointers.js'
import { refuseInUse } from '../hooks/shared/refuseInUse.js'
import { refuseMalformed } from '../hooks/shared/refuseMalformed.js'
import { refuseUnreadable } from '../hooks/shared/refuseUnreadable.js'
import { searchRows } from '../hooks/shared/searchRows.js'
import { tellOfWrites } from '../hooks/shared/tellOfWrites.js'
import { wholeAnswers } from '../hooks/shared/wholeAnswers.js'
import { withOwnerIndex } from './ownerIndex.js'
import { FACTORIES } from './registry.js'
import { addCollectionTexts } from './texts.js'
import { withAudit } from './withAudit.js'

const nobody = { create: never, delete: never, read: never, readVersions: never, update: never }

const isClosed = (key: CollectionKey): boolean => CLOSED_COLLECTIONS.some((one) => one === key)
/** Nobody types into these: they hold what the server says of what happened. */
const writtenByServer = (key: CollectionKey): boolean =>
  isClosed(key) || key === 'portalAuditEvents' || key === 'webhookDeliveries'
const isEffectful = (key: CollectionKey): boolean => EFFECTFUL.some((one) => one === key)

const fieldsOf = (ctx: PluginContext, key: CollectionKey, own: Field[]): Field[] => {
  const whole = [...own, ...(isEffectful(key) ? effectsFields() : [])]
  const fields = writtenByServer(key) ? whole : typedFields(whole)
  // guard: relations-within-reach
  const guarded = ctx.options.disabled ? schemaOnly(whole) : guardRelations(fields)
  if (isClosed(key)) return guarded
  const labelled = labelFields(key, guarded)
  return ctx.options.disabled ? labelled : explainRefusals(labelled)
}

const labelsOf = (key: CollectionKey): Pick<CollectionConfig, 'labels'> => {
  const [plural, singular] = [labelOf(`collection_${key}_many`), labelOf(`collection_${key}`)]
  return plural && singular ? { labels: { plural, singular } } : {}
}

/** A collection with edit views of its own says so there. */
const withoutAPITab = ({ components }: NonNullable<CollectionConfig['admin']> = {}) => ({
  components: {
    ...components,
    views: { edit: { api: API_TAB }, ...components?.views },
  },
})

/** Lists search by what a person would type. */
const searchOf = (
  fields: readonly Field[],
): Pick<CollectionAdminOptions, 'listSearchableFields'> =>
  fields.some((field) => 'name' in field && field.name === SEARCH_FIELD)
    ? { listSearchableFields: [SEARCH_FIELD] }
    : {}

const createCollection = (ctx: PluginContext, key: CollectionKey): CollectionConfig => {
  const { texts, ...parts } = FACTORIES[key](ctx)
  const row: CollectionRow = COLLECTIONS[key]
  if (texts) addCollectionTexts(key, texts)
  const access = ctx.options.disabled ? nobody : accessFor(key)
  const tells = tellOfWrites(key)
  const auth = parts.auth ? { admin: never, unlock: never } : {}
  const collection = {
    ...parts,
    slug: ctx.slugs[key],
    access: { ...access, ...(auth as typeof access) },
    admin: {
      group: groupOf(row),
      hidden:
        ctx.options.disabled || (row.nav === 'administration' ? hiddenFromOrdinaryStaff : false),
      ...searchOf(parts.fields),
      ...parts.admin,
      ...(ctx.options.disabled ? { components: {}, hidden: true } : withoutAPITab(parts.admin)),
    },
    fields: fieldsOf(ctx, key, parts.fields),
    indexes: withOwnerIndex(parts.fields, parts.indexes),
    hooks: {
      ...parts.hooks,
      afterChange: [...(parts.hooks?.afterChange ?? []), ...(tells.afterChange ?? [])],
      afterDelete: [
        ...(parts.hooks?.afterDelete ?? []),
        emptyPointers,
        ...(tells.afterDelete ?? []),
      ],
      beforeDelete: [refuseInUse, ...(parts.hooks?.beforeDelete ?? [])],
      beforeOperation: [
        refuseMalformed,
        refuseUnreadable,
        askAsStored,
        searchRows,
        wholeAnswers,
        ...(parts.hooks?.beforeOperation ?? []),
      ],
      ...(DAY_RULES[key]
        ? {
            beforeValidate: [...(parts.hooks?.beforeValidate ?? []), refuseImpossibleDays(key)],
          }
        : {}),
    },
    ...labelsOf(key),
  }
  return ctx.options.disabled ? collection : withAudit(key, collection)
}

/** All collections of the parts that are on, the host's overrides applied. Makes their own texts known. */
export const createCollections = (ctx: PluginContext): CollectionConfig[] =>
  COLLECTION_KEYS.filter((key) => hasCollection(ctx.options, key)).map((key) =>
    refuseCopies(
      key,
      applyOverride(createCollection(ctx, key), ctx.options.collectionOverrides[key]),
    ),
  )
