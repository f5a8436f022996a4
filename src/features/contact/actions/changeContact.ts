import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { tellOfContact } from '../../../contact/tellOfContact.js'
import { typedPhone } from '../../../contact/typedPhone.js'
import {
  CONTACT_KINDS,
  contactText,
  LEAVE_MESSAGE,
  SAFE_WAYS,
  type ContactDetails,
} from '../../../core/contactDoors.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { findFields } from '../../../data/store.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeAccount, whoseAccount } from '../../connections/index.js'
import { shown, sinceShown } from '../sinceShown.js'

const isWay = (text: string): text is (typeof SAFE_WAYS)[number] =>
  SAFE_WAYS.some((way) => way === text)

const nothing = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

/** A form sends an empty text beside what is checked, so that nothing checked is said as well. */
const waysOf = (value: unknown): unknown =>
  [nothing(value) ?? []].flat().filter((one) => one !== '')

const safeWays = z
  .preprocess(
    waysOf,
    z.array(z.string()).refine((ways) => ways.every(isWay), {
      params: { problem: 'NOT_A_CHOICE' },
    }),
  )
  .transform((ways) => SAFE_WAYS.filter((way) => ways.includes(way)))

export const changeContactInput = z.object({
  address: field.optionalText(TEXT_LIMITS.address, 'lines'),
  bestTimes: field.optionalText(TEXT_LIMITS.question, 'lines'),
  emergencyName: field.optionalText(TEXT_LIMITS.name),
  emergencyPhone: field.optionalText(60),
  emergencyRelationship: field.optionalText(TEXT_LIMITS.word),
  leaveMessage: z.preprocess(nothing, z.enum(LEAVE_MESSAGE).optional()),
  mailingAddress: field.optionalText(TEXT_LIMITS.address, 'lines'),
  mailingCareOf: field.optionalText(TEXT_LIMITS.name),
  phone: field.optionalText(60),
  safeWays: safeWays.optional(),
  /** What the form showed, as `shownIn` writes it. */
  shown,
})

type Wanted = ContactDetails & { phone?: null | string }

/** What the input says, each in its stored form; what it leaves out is not there. */
const wantedIn = async (
  req: PayloadRequest,
  input: Readonly<Record<string, unknown>>,
): Promise<Wanted> => {
  const { emergencyPhone, phone } = changeContactInput.shape
  const numberIn = (schema: typeof phone, name: 'emergencyPhone' | 'phone') =>
    typedPhone(req, parseInput(z.object({ [name]: schema }), input)[name], name)
  await everyProblem(
    () => void parseInput(changeContactInput, input),
    () => void numberIn(phone, 'phone'),
    () => void numberIn(emergencyPhone, 'emergencyPhone'),
  )
  const typed = {
    ...parseInput(changeContactInput, input),
    emergencyPhone: numberIn(emergencyPhone, 'emergencyPhone'),
    phone: numberIn(phone, 'phone'),
  }
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => input[name] !== undefined)
      .map(([name, value]) => [name, value ?? null]),
  )
}

/**
 * A client changes how they are reached: number, address, mailing place, safe ways and times, and
 * whom to call in an emergency. The mail address is not among them: it is proved first
 * (`changeEmail`). What is left out stays, what is empty is taken away. A form says besides what it
 * showed: what is as it was shown then stays as it is now, whoever changed it meanwhile. What it was
 * before stays known to the agency, and the care team finds in the inbox that something changed.
 * @throws 429, 401, 404, 403, 400
 */
export const changeContact = defineAction({
  name: 'changeContact',
  does: 'Changes how the client is reached: number, address, mailing place, safe ways and times, emergency contact; what is left out stays, what is empty is taken away',
  who: 'client',
  input: changeContactInput,
  output: nextStep('done'),
  leadsTo: '/contact?notice=saved',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { client, session } = await requireConnected(req)
    const { account } = session
    const before = parseInput(z.object({ shown }), input).shown
    const wanted = await wantedIn(req, sinceShown(input, before))
    const kept = await findFields(req, 'clients', { id: { equals: client } }, CONTACT_KINDS)
    const changes: Wanted = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => {
        const kind = CONTACT_KINDS.find((one) => one === name)
        return kind && contactText(value) !== contactText(kept?.[kind])
      }),
    )
    const { phone, ...details } = changes
    const whose = await whoseAccount(req, account.id)
    const key = randomUUID()
    const isChange = Object.keys(changes).length > 0
    const changed = await changeAccount(req, account, {
      data: {},
      effects: [
        auditEffect(req, { ...whose, action: 'contact.changed', subject: account.id }),
        ...(isChange
          ? [
              {
                client,
                details,
                door: 'own-page' as const,
                key,
                kind: 'keep-contact' as const,
                ...(phone === undefined ? {} : { phone: phone ?? '' }),
              },
              tellOfContact({ agency: whose.agency, client, key }),
            ]
          : []),
      ],
    })
    if (!changed) throw new PortalError('SIGNED_OUT')
    return { next: 'done' }
  },
})
