import type { JSONField, JSONFieldValidation } from 'payload'

import { unknownPlaceholder } from '../../src/core/messagePlaceholders.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { refusal } from '../fields/fieldRule.js'
import { uuidField } from '../fields/ids.js'
import { agencyField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { textsField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    fields: {
      name: 'Name for staff',
      searchText: 'name or text',
      texts: 'Text of the message. {firstName} is the first name of the client',
    },
    many: 'Message texts',
    one: 'Message text',
  },
  es: {
    fields: {
      name: 'Nombre para el personal',
      searchText: 'nombre o texto',
      texts: 'Texto del mensaje. {firstName} es el nombre del cliente',
    },
    many: 'Textos para mensajes',
    one: 'Texto para mensajes',
  },
}

/** A name that stands for nothing would go to the client as it is: it is refused when it is written. */
const knownPlaceholders =
  (field: JSONField): JSONFieldValidation =>
  async (value, args) => {
    const checked = await (field.validate as JSONFieldValidation)(value, args)
    if (checked !== true || !value || typeof value !== 'object') return checked
    const unknown = Object.values(value)
      .map((text) => unknownPlaceholder(String(text)))
      .find((name) => name !== null)
    // guard: placeholders-known
    return unknown ? refusal(args.req, 'NOT_A_PLACEHOLDER', { name: unknown.slice(0, 40) }) : true
  }

const textField = textsField('texts', TEXT_LIMITS.message, { shape: 'lines' })

/**
 * Texts that staff of an agency put into a message to a client, in every language of the portal. The
 * agency's super users write them; staff choose one and change it before they send it.
 */
export const createMessageTextsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'agency', 'updatedAt'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { ...textField, validate: knownPlaceholders(textField) },
    agencyField(ctx),
    searchable({ kept: { name: 'name', texts: 'text' } }),
  ],
  texts,
})
