import type { Field, Option } from 'payload'

import { labelKeyOf, labelOf } from '../../src/translations/label.js'

const describeOptions = (options: Option[], scope: string, field: string): Option[] =>
  options.map((option) => {
    if (typeof option !== 'string') return option
    const label = labelOf(`choice_${scope}_${field}_${option}`, `choice_${option}`)
    return label ? { label, value: option } : option
  })

/**
 * Payload keeps the labels that components of a field get in the language of whoever opened the
 * collection first since the start, for everybody. So components get the key too.
 */
const withLabelKey = <F extends Field>(field: F, labelKey: string | undefined): F =>
  labelKey !== undefined && field.admin?.components && 'Field' in field.admin.components
    ? { ...field, admin: { ...field.admin, custom: { ...field.admin.custom, labelKey } } }
    : field

const describe = (field: Field, scope: string): Field => {
  const nested = 'fields' in field ? { fields: labelFields(scope, field.fields) } : {}
  if (!('name' in field) || field.type === 'ui') return { ...field, ...nested }
  const keys = [`field_${scope}_${field.name}`, `field_${field.name}`]
  const [label, labelKey] =
    'label' in field ? [undefined, undefined] : [labelOf(...keys), labelKeyOf(...keys)]
  const options =
    field.type === 'select' ? { options: describeOptions(field.options, scope, field.name) } : {}
  const labelled = { ...field, ...nested, ...options, ...(label ? { label } : {}) } as Field
  return withLabelKey(labelled, labelKey)
}

/**
 * Gives each field, at any depth, its label from the translations: `field_<scope>_<name>`, else the
 * shared `field_<name>`. Choices that are bare values get `choice_<scope>_<name>_<value>`, else the
 * shared `choice_<value>`. A test finds what is left without a label.
 */
export const labelFields = (scope: string, fields: Field[]): Field[] =>
  fields.map((field) => describe(field, scope))
