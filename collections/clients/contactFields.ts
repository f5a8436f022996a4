import type { Field, PayloadRequest } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { preferredLanguage } from '../../src/core/hud/preferredLanguage.js'
import { translationAssistance } from '../../src/core/hud/translationAssistance.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { translate } from '../../src/translations/translate.js'
import { emailField, phoneFields } from '../fields/contact.js'
import { hudField } from '../fields/simple.js'
import { reachFields } from './reachFields.js'

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * How to reach the client, and in which language: HUD element C4 as code, the same as BCP 47 tag
 * for mail and portal.
 */
export const contactFields = ({ slugs }: Pick<PluginContext, 'slugs'>): Field[] => [
  {
    type: 'row',
    fields: [emailField({ index: true }), ...phoneFields()],
  },
  {
    name: 'contactHistory',
    type: 'ui',
    admin: {
      components: {
        Field: {
          clientProps: { slug: slugs.contactChanges },
          path: 'payload-client-portal/client#ContactHistoryLink',
        },
      },
      disableListColumn: true,
    },
  },
  ...reachFields(),
  {
    type: 'row',
    fields: [
      hudField('preferredLanguageCode', preferredLanguage),
      {
        name: 'preferredLanguage',
        type: 'text',
        admin: { placeholder: 'en' },
        maxLength: TEXT_LIMITS.word,
        validate: (value: unknown, { req }: { req: PayloadRequest }) =>
          typeof value !== 'string' ||
          value === '' ||
          isLanguageTag(value) ||
          translate(req.i18n.language, 'fields.languageTag'),
      },
      hudField('translationAssistance', translationAssistance),
    ],
  },
]
