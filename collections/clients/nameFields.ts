import type { Field, PayloadRequest } from 'payload'

import { nameDataQuality } from '../../src/core/hud/dataQuality.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { showsAnything } from '../../src/core/visibleText.js'
import { translate } from '../../src/translations/translate.js'
import { hudField } from '../fields/simple.js'

const maxLength = TEXT_LIMITS.personName

/** The code of 3.01.5 that says the whole name was given, first and last. */
const FULL_NAME = '1'
/** One of these is a name to go by. */
const NAMES = ['firstName', 'middleName', 'lastName', 'preferredName'] as const

type Checked = { req: PayloadRequest; siblingData: Readonly<Record<string, unknown>> }

const isName = (value: unknown): boolean => typeof value === 'string' && showsAnything(value)

/**
 * A full name has a first and a last one. Otherwise one name is enough: a part of it, a street or
 * code name (2), or what somebody is called who does not know or tell theirs (8, 9, 99).
 */
const neededName =
  (alone: boolean) =>
  (value: unknown, { req, siblingData }: Checked): string | true => {
    if (isName(value)) return true
    const say = (key: 'nameFull' | 'nameMissing'): string =>
      translate(req.i18n.language, `fields.${key}`)
    if (siblingData.nameDataQuality === FULL_NAME) return say('nameFull')
    return !alone || NAMES.some((name) => isName(siblingData[name])) || say('nameMissing')
  }

/** HUD element 3.01 Name, with its data quality 3.01.5. */
export const nameFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'firstName', type: 'text', maxLength, validate: neededName(true) },
      { name: 'middleName', type: 'text', maxLength },
      { name: 'lastName', type: 'text', index: true, maxLength, validate: neededName(false) },
      { name: 'suffix', type: 'text', maxLength },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'preferredName', type: 'text', maxLength },
      hudField('nameDataQuality', nameDataQuality, { defaultValue: '99' }),
    ],
  },
]
