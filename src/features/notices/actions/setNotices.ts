import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { audit } from '../../../audit/audit.js'
import {
  NOTICE_GROUPS,
  NOTICE_WAYS,
  type NoticeWay,
  type NoticeWays,
} from '../../../core/notices.js'
import { CLOCK_TIME } from '../../../core/quietHours.js'
import { changeChoices, noticeChoicesOf } from '../../../outbox/noticeChoices.js'

const isWay = (way: string): way is NoticeWay => NOTICE_WAYS.some((one) => one === way)

/** One or several ways; an empty text stands for none, as a form sends it where nothing is checked. */
const ways = z.preprocess(
  (value) => {
    if (value === undefined || value === null) return undefined
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== '')
  },
  z
    .array(z.string())
    .max(10)
    .optional()
    // As a whole, so that the field is named and not the place in it
    .refine((given) => given?.every(isWay) ?? true, { params: { problem: 'NOT_A_CHOICE' } })
    .transform((given) => given?.filter(isWay)),
)

const clockTime = z
  .string()
  .nullish()
  .transform((typed) => typed?.trim() || null)
  .refine((time) => time === null || CLOCK_TIME.test(time), { params: { problem: 'NOT_A_CLOCK' } })

export const setNoticesInput = z
  .object({
    messages: ways,
    requests: ways,
    reminders: ways,
    appointments: ways,
    quietFrom: clockTime,
    quietUntil: clockTime,
  })
  .superRefine(({ quietFrom, quietUntil }, context) => {
    if ((quietFrom === null) === (quietUntil === null)) return
    const path = [quietFrom === null ? 'quietFrom' : 'quietUntil']
    context.addIssue({ code: 'custom', params: { problem: 'REQUIRED' }, path })
  })

/**
 * How the client wants to be told that something is new: for each group the ways, of which there may
 * be none, and the hours in which nothing is sent. A group that is left out stays as it is; hours
 * that are left out are none. Notices about signing in always come by mail.
 * @throws 429, 401, 404, 403, 400
 */
export const setNotices = defineAction({
  name: 'setNotices',
  does: 'Sets by which ways the client is told of what is new, and the quiet hours',
  who: 'client',
  input: setNoticesInput,
  output: answer('PortalNotices', { saved: z.boolean() }),
  leadsTo: '/account/notices?notice=notices-saved',
  run: async (req, input) => {
    const { client, recordAgency, session } = await requireConnected(req)
    const account = session.account.id
    const wanted = parseInput(setNoticesInput, input)
    const present = (await noticeChoicesOf(req, account))?.ways
    const entries = NOTICE_GROUPS.map(
      (group) => [group, wanted[group] ?? present?.[group]] as const,
    )
    const chosen: NoticeWays = Object.fromEntries(
      entries.flatMap(([group, of]) => (of ? [[group, [...new Set(of)]]] : [])),
    )
    const { quietFrom, quietUntil } = wanted
    await changeChoices(req, account, { quietFrom, quietUntil, ways: chosen })
    await audit(req, { action: 'notices.changed', agency: recordAgency, client, subject: account })
    return { saved: true }
  },
})
