import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { asOfNow, householdOf, isOpen, requireEnrollmentWork } from '../enrollmentWork.js'
import { relationships } from '../exitTerms.js'
import { changesOfHead, moveHousehold, readHousehold } from '../moveHousehold.js'

const target = z.object({ id: field.id })
export const changeHeadOfHouseholdInput = target.extend({ relationships })

/**
 * Makes somebody the head of their household in a program, from their first day on, and says what
 * the others are to them (HUD element 3.15).
 * @throws 401, 404, 403, 400, 409 ALREADY_EXITED or HOUSEHOLD_CHANGED
 */
export const changeHeadOfHousehold = defineAction({
  name: 'changeHeadOfHousehold',
  does: 'Makes a client the head of their household in a program',
  who: 'staff of the agency that enrolled',
  input: changeHeadOfHouseholdInput,
  output: rowOf('enrollments'),
  run: async (req, input) => {
    const { id } = parseInput(target, input)
    const { agency, client, enrollment: seen } = await requireEnrollmentWork(req, id)
    const { relationships: said } = parseInput(changeHeadOfHouseholdInput, input)
    const household = toID(seen.household)
    const house = await readHousehold(req, household)
    if (!house) throw new PortalError('INVALID_INPUT', { field: 'id' })
    const all = await householdOf(req, seen)
    const enrollment = asOfNow(seen, all)
    if (!isOpen(enrollment)) throw new PortalError('ALREADY_EXITED')
    const members = all.filter((row) => isOpen(row))
    await moveHousehold(req, house, [
      ...changesOfHead({ head: enrollment, members }, said ?? []),
      auditEffect(req, {
        action: 'household.head-changed',
        agency,
        client,
        subject: enrollment.id,
      }),
    ])
    publish(req, { agency, client, type: 'enrollment' })
    return (await findRowByID(req, 'enrollments', enrollment.id)) ?? enrollment
  },
})
