import { destination, otherDestinationCode } from '../../src/core/hud/destination.js'
import { headOfHouseholdCode } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { subsidizedRentalCode } from '../../src/core/hud/rentalSubsidyType.js'
import { relationshipToNewHead } from '../../src/core/status/enrollment.js'
import type { ProgramMember } from '../ProgramView/programProps.js'

/** An exit as it stands in the form. */
export type ExitForm = {
  destination: string
  destinationOther: string
  exitDate: string
  rentalSubsidyType: string
}

export const DESTINATIONS = destination

/** What goes with the destination alone goes along with it. */
export const exitBody = (form: ExitForm): Record<string, string> => ({
  destination: form.destination,
  exitDate: form.exitDate,
  ...(form.destination === subsidizedRentalCode
    ? { rentalSubsidyType: form.rentalSubsidyType }
    : {}),
  ...(form.destination === otherDestinationCode ? { destinationOther: form.destinationOther } : {}),
})

/** Somebody of the household who leaves too: as the first one does, or in a way of their own. */
export type LeavesToo = { enrollment: string; own: ExitForm | null }

/** Who is left, and whether they need a new head. */
export const staysAfter = (
  members: readonly ProgramMember[],
  leaving: readonly string[],
): { needsHead: boolean; stays: ProgramMember[] } => {
  const stays = members.filter(({ id, isHere }) => isHere && !leaving.includes(id))
  const isHead = ({ relationship }: ProgramMember): boolean => relationship === headOfHouseholdCode
  const isHeadLeaving = members.some((member) => isHead(member) && leaving.includes(member.id))
  return { needsHead: stays.length > 0 && !stays.some(isHead) && isHeadLeaving, stays }
}

/** What the others are to a new head, before staff say otherwise. */
export const suggestedRelations = (
  members: readonly ProgramMember[],
  newHead: string,
): Readonly<Record<string, string>> => {
  const head = members.find(({ id }) => id === newHead)
  if (!head) return {}
  return Object.fromEntries(
    members
      .filter(({ id, isHere }) => isHere && id !== newHead)
      .map((member) => [member.id, relationshipToNewHead(member, head)]),
  )
}
