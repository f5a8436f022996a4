import type { Field, PayloadRequest } from 'payload'

import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { availableLocales, translate } from '../../src/translations/translate.js'
import { described } from './described.js'
import { textsField } from './simple.js'

const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== ''

/**
 * What clients of the agency read and sign in a release of information. In every language of the
 * portal or in none: nobody signs another agency's words because of the language they read.
 */
export const roiTextField = (): Field => {
  const texts = textsField('roiText', TEXT_LIMITS.legalText, { required: false, shape: 'lines' })
  const check = texts.validate
  return described(
    {
      ...texts,
      validate: async (value: unknown, options: Parameters<NonNullable<typeof check>>[1]) => {
        const told = (await check?.(value as never, options)) ?? true
        const said = (value ?? {}) as Readonly<Record<string, unknown>>
        if (told !== true || !Object.values(said).some(isSaid)) return told
        const isWhole = availableLocales().every((locale) => isSaid(said[locale]))
        const { i18n }: PayloadRequest = options.req
        return isWhole || translate(i18n.language, 'fields.everyLanguage')
      },
    },
    'agencyRoiText',
  )
}
