import { keepTrail } from '../audit/keepTrail.js'
import type { Registry } from '../config/registry.js'
import { resealOldRows } from '../crypto/reseal.js'
import { purgeExpired } from '../data/purgeExpired.js'
import { repairEffects } from '../effects/repairEffects.js'
import { remindOfCaseTasks } from '../features/cases/index.js'
import { scanDocuments } from '../features/documents/scanDocuments.js'
import { finishDepartures } from '../features/hand-over/index.js'
import { goOnWithMassSends } from '../features/mass-sends/index.js'
import { sendDueMessages } from '../features/messages/index.js'
import { finishErasing } from '../features/records/erase/eraseClient.js'
import { remindOfActions, remindOfReviews } from '../features/plans/index.js'
import { passOnWaiting } from '../features/inbox/index.js'
import { moveActivePeriods, recountPeriods } from '../features/releases/index.js'
import { releaseClaims } from '../features/requests/fulfill/releaseClaims.js'
import { remindOfRequests } from '../features/requests/remindOfRequests.js'
import { sweepUploads } from '../files/resumable/sweepUploads.js'
import { tellHosts } from '../hostEvents/runHostEvents.js'
import { sendDue } from '../outbox/sendDue.js'

/**
 * The steps of the sweep, one after the other: a step finds what those before it have left behind.
 */
export const SWEEP_STEPS: Registry['sweepSteps'] = [
  // First what a crash cut off. Effects before all else: they carry audit events, and the mails
  // that are sent below.
  repairEffects,
  releaseClaims,
  finishDepartures,
  // What was handed over may have gone to somebody who is away by now.
  passOnWaiting,
  // After the answers: what they had written of an erased record is gone by then.
  // guard: erasing-finished
  finishErasing,
  // Before the mails are sent.
  remindOfRequests,
  remindOfCaseTasks,
  remindOfReviews,
  // After the tasks: one mail stands for both.
  remindOfActions,
  // After the deletions and departures; the mails about them leave with the next step.
  sendDueMessages,
  goOnWithMassSends,
  // After the deletions: whoever is forgotten gets no mail any more.
  sendDue,
  // May take long, so nobody's mail waits for it.
  scanDocuments,
  moveActivePeriods,
  recountPeriods,
  sweepUploads,
  purgeExpired,
  // After the purge: what is gone need not be sealed anew.
  resealOldRows,
  // After those, so that it links the events of all steps above.
  keepTrail,
  // Last: it reads what was linked.
  tellHosts,
]
