import { getSettings } from '../../../config/settings.js'
import { storedDay } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { findRowByID, insertRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { nextReminder } from '../reminders.js'

/**
 * The request that asks again for the same as the one before, with what staff noted on that. Its id
 * was chosen with the decision, so it is written once.
 */
export const newRevision = defineEffect({
  kind: 'new-revision',
  settle: async (source, { at, dueDate, request, revision, staff }) => {
    if (await findRowByID(source, 'portalRequests', revision)) return
    const before = await findRowByID(source, 'portalRequests', request)
    // Erased meanwhile, or taken back
    if (before?.revision !== revision) return
    const agency = toID(before.agency)
    const { requestReminders: reminders } = await getSettings(source)
    const timeZone = agency === null ? null : (await agencyOf(source, agency))?.timeZone
    const {
      assessment,
      category,
      client,
      name,
      names,
      otherName,
      predefinedName,
      private: isPrivate,
      type,
    } = before
    try {
      await insertRow(source, 'portalRequests', {
        agency: before.agency,
        assessment: assessment ?? null,
        category: category ?? null,
        client,
        dueDate: dueDate ? storedDay(dueDate) : null,
        id: revision,
        name,
        names: names ?? null,
        note: before.reviewNote ?? null,
        otherName: otherName ?? null,
        predefinedName: predefinedName ?? null,
        private: isPrivate,
        remindAt: nextReminder(dueDate, { after: new Date(at), reminders, timeZone }),
        requestedAt: at,
        requestedBy: staff,
        revisionOf: request,
        status: 'pending',
        type,
      })
    } catch (error) {
      // Two at once settle the same change: one of them has written it
      if (!(await findRowByID(source, 'portalRequests', revision))) throw error
    }
  },
})
