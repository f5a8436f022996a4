import type { PayloadRequest } from 'payload'

import { drawLogo } from '../../hooks/agencies/drawLogo.js'
import { recountPeriodsElsewhere } from '../../hooks/agencies/recountPeriods.js'
import { MAX_TERM_DAYS } from '../../src/core/status/roi.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { isTimeZone } from '../../src/core/timeZone.js'
import { translate } from '../../src/translations/translate.js'
import { emailField, phoneFields } from '../fields/contact.js'
import { described } from '../fields/described.js'
import { uuidField } from '../fields/ids.js'
import { roiTextField } from '../fields/roiText.js'
import { searchable } from '../fields/searchable.js'
import { logoField } from './logoField.js'
import { offerFields } from '../fields/offers.js'
import { secretField, textsField, wholeField } from '../fields/simple.js'
import type { CollectionFactory } from '../types.js'
import { accentColorField } from './accentColorField.js'

/** Organisations. Every staff user belongs to one; the portal is turned on for each. */
export const createAgenciesCollection: CollectionFactory = (ctx) => ({
  // A picture is no part of every row that names its agency
  defaultPopulate: { logo: false },
  admin: { defaultColumns: ['name', 'portalEnabled', 'timeZone'], useAsTitle: 'name' },
  fields: [
    uuidField(),
    { name: 'name', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
    { name: 'portalEnabled', type: 'checkbox', defaultValue: false },
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: 'America/Los_Angeles',
      maxLength: TEXT_LIMITS.word,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        isTimeZone(value) || translate(req.i18n.language, 'fields.timeZoneName'),
    },
    { name: 'requireAuthenticatorApp', type: 'checkbox', defaultValue: false },
    // Does something only where the installation has a provider of texts (option `sendSMS`).
    described({ name: 'textCodes', type: 'checkbox', defaultValue: false }, 'agencyTextCodes'),
    // For a safe house: who works there is not for others to look up.
    { name: 'hidesStaff', type: 'checkbox', defaultValue: false },
    wholeField('roiTermDays', { max: MAX_TERM_DAYS, min: 1 }),
    roiTextField(),
    {
      // Whom messages and requests go to when nobody of a client's care team can take them.
      name: 'defaultOwner',
      type: 'relationship',
      admin: { allowCreate: false },
      // guard: default-owner-of-agency
      filterOptions: ({ id }) => (id ? { agency: { equals: id } } : false),
      index: true,
      maxDepth: 0,
      relationTo: ctx.staffSlug,
    },
    // What its staff may ask for and file under, of what the installation has; nothing chosen: all.
    ...offerFields(ctx),
    // Whom clients of the agency can ask. What is left empty is the installation's (option `help`).
    described(emailField({ name: 'helpEmail' }), 'agencyHelp'),
    ...phoneFields('helpPhone'),
    textsField('helpHours', TEXT_LIMITS.name, { required: false }),
    // In the mail that invites; whom it reaches has no account yet and cannot ask who wrote it.
    described(
      textsField('invitationText', TEXT_LIMITS.invitationText, {
        links: false,
        required: false,
        shape: 'lines',
      }),
      'agencyInvitation',
    ),
    // Where a client can complain about how their information is used (45 CFR 164.520(b)(1)(vi))
    described(
      textsField('complaintText', TEXT_LIMITS.note, { required: false, shape: 'lines' }),
      'agencyComplaint',
    ),
    accentColorField(ctx),
    logoField,
    secretField('logoFacts'),
    secretField('recountFrom', { index: true }),
    searchable({ kept: { name: 'name' } }),
  ],
  hooks: { beforeChange: [recountPeriodsElsewhere, drawLogo] },
})
