import type { PayloadRequest, SelectField, TextField } from 'payload'

import { rowBefore } from '../../hooks/shared/rowBefore.js'
import { fold } from '../../src/core/fold.js'
import { languageNames } from '../../src/core/formatters.js'
import {
  isDialed,
  isWebsite,
  RESOURCE_CATEGORIES,
  RESOURCE_LANGUAGES,
} from '../../src/core/resource.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { isTimeZone } from '../../src/core/timeZone.js'
import { availableLocales, translate } from '../../src/translations/translate.js'
import { degreesField } from '../fields/degrees.js'
import { refusal } from '../fields/fieldRule.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { dayField, textsField } from '../fields/simple.js'
import { AS_GIVEN } from '../fields/typedFields.js'
import type { CollectionFactory } from '../types.js'
import { hoursFields } from './hoursFields.js'
import { importFields } from './importFields.js'
import { resourceTexts } from './texts.js'

const LONGEST_URL = 2000

/** Languages, each by its name in every language of the portal. */
const languagesField = (): SelectField => ({
  name: 'languages',
  type: 'select',
  hasMany: true,
  options: RESOURCE_LANGUAGES.map((value) => ({
    label: Object.fromEntries(
      availableLocales().map((locale) => [
        locale,
        languageNames(locale, { type: 'language' }).of(value) ?? value,
      ]),
    ),
    value,
  })),
})

/** How a city is asked for, however it is written. */
const placeKeyField = (): TextField => ({
  name: 'placeKey',
  type: 'text',
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  custom: AS_GIVEN,
  hooks: {
    beforeChange: [
      (args) => {
        const { city }: { city?: unknown } = { ...rowBefore(args), ...args.siblingData }
        return typeof city === 'string' ? fold(city) : null
      },
    ],
  },
  index: true,
})

type CheckArgs = { req: PayloadRequest }

/**
 * Places that help: whom to call, where to go, when. They belong to the installation; super users
 * write them or import them (Open Referral HSDS), and clients find what is published near them.
 */
export const createResourcesCollection: CollectionFactory = () => ({
  admin: {
    defaultColumns: ['name', 'categories', 'city', 'published', 'lastVerifiedOn'],
    components: { beforeListTable: ['payload-client-portal/rsc#ImportResources'] },
    useAsTitle: 'name',
  },
  defaultSort: 'name',
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'published', type: 'checkbox', defaultValue: true, index: true },
    { name: 'categories', type: 'select', hasMany: true, options: [...RESOURCE_CATEGORIES] },
    { name: 'description', type: 'textarea', maxLength: TEXT_LIMITS.message },
    textsField('descriptions', TEXT_LIMITS.message, { required: false, shape: 'lines' }),
    { name: 'eligibility', type: 'textarea', maxLength: TEXT_LIMITS.note },
    { name: 'free', type: 'checkbox', defaultValue: false },
    { name: 'accessible', type: 'checkbox', defaultValue: false },
    languagesField(),
    { name: 'address', type: 'textarea', maxLength: TEXT_LIMITS.address },
    {
      type: 'row',
      fields: [
        { name: 'city', type: 'text', maxLength: TEXT_LIMITS.name },
        { name: 'postalCode', type: 'text', index: true, maxLength: 20 },
      ],
    },
    {
      type: 'row',
      fields: [
        degreesField('latitude', { beside: 'longitude', limit: 90 }),
        degreesField('longitude', { beside: 'latitude', limit: 180 }),
      ],
    },
    {
      name: 'phone',
      type: 'text',
      maxLength: 50,
      validate: (value: unknown, { req }: CheckArgs) =>
        !value || isDialed(value) || refusal(req, 'NOT_A_PHONE'),
    },
    {
      name: 'url',
      type: 'text',
      admin: { placeholder: 'https://' },
      maxLength: LONGEST_URL,
      validate: (value: unknown, { req }: CheckArgs) =>
        // guard: websites-alone
        !value || isWebsite(value) || refusal(req, 'NOT_VALID'),
    },
    ...hoursFields(),
    {
      name: 'timeZone',
      type: 'text',
      maxLength: TEXT_LIMITS.word,
      validate: (value: unknown, { req }: CheckArgs) =>
        !value || isTimeZone(value) || translate(req.i18n.language, 'fields.timeZoneName'),
    },
    dayField('lastVerifiedOn'),
    ...importFields(),
    placeKeyField(),
    searchable({
      kept: {
        name: 'name',
        description: 'text',
        descriptions: 'text',
        eligibility: 'text',
        address: 'text',
        city: 'name',
        postalCode: 'text',
        categories: 'text',
      },
    }),
  ],
  // Near a place; a client's list and its search go by name.
  indexes: [{ fields: ['published', 'latitude', 'longitude'] }, { fields: ['published', 'name'] }],
  disableDuplicate: true,
  texts: resourceTexts,
})
