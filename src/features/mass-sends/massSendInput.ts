import { z } from 'zod'

import * as field from '../../actions/schemas.js'
import { ENROLLMENT_STATES, MASS_SEND_TYPES, MOST_RECIPIENTS } from '../../core/status/massSend.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { messageInput } from '../messages/index.js'
import { preferences } from '../requests/index.js'

/** More than an agency has. */
const MOST_PROGRAMS = 200

/**
 * Whom it is for: whoever fits all that is said. With `programs` or `status`, clients who are in one
 * of the agency's programs (`active`) or no longer (`inactive`); `withoutEnrollment` adds those who
 * never were in any. With nothing said, every client of the agency.
 */
export const recipientsInput = z
  .object({
    /** Staff user on whose clients' care teams they are. */
    careTeamOf: field.id.nullish(),
    clients: z.array(field.id).max(MOST_RECIPIENTS).nullish(),
    programs: z.array(field.id).max(MOST_PROGRAMS).nullish(),
    search: field.optionalText(TEXT_LIMITS.name),
    status: z.enum(ENROLLMENT_STATES).nullish(),
    withoutEnrollment: field.checked.optional(),
  })
  .meta({ title: 'PortalRecipients' })
export type Recipients = z.output<typeof recipientsInput>

/** What is sent, and to whom. */
export const massSendInput = z.object({
  ...messageInput.shape,
  ...preferences.shape,
  /** For which agency; named by super users of the installation, the others' own. */
  agency: field.id.nullish(),
  dueDate: field.optionalDay,
  note: field.optionalText(TEXT_LIMITS.note, 'lines'),
  private: field.checked.optional(),
  recipients: recipientsInput,
  type: z.enum(MASS_SEND_TYPES),
})
export type MassSendWanted = z.output<typeof massSendInput>
