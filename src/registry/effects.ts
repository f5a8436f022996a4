// Written by npm run generate from the files in src/**/effects

import type { EffectKind } from '../contract/effects.js'
import type { EffectDefinition } from '../effects/effectDefinition.js'
import { audit } from '../audit/effects/audit.js'
import { keepContact } from '../contact/effects/keepContact.js'
import { forgetLinks } from '../features/account/effects/forgetLinks.js'
import { shiftAppointment } from '../features/appointments/effects/shiftAppointment.js'
import { writeAppointment } from '../features/appointments/effects/writeAppointment.js'
import { advanceCase } from '../features/cases/effects/advanceCase.js'
import { fitCase } from '../features/cases/effects/fitCase.js'
import { followCasePrivacy } from '../features/cases/effects/followCasePrivacy.js'
import { giveCaseTasks } from '../features/cases/effects/giveCaseTasks.js'
import { activateAccount } from '../features/connections/effects/activateAccount.js'
import { disconnect } from '../features/connections/effects/disconnect.js'
import { joinCareTeam } from '../features/connections/effects/joinCareTeam.js'
import { moveAddress } from '../features/connections/effects/moveAddress.js'
import { removeFile } from '../features/documents/effects/removeFile.js'
import { inbox } from '../features/inbox/effects/inbox.js'
import { markAnswered } from '../features/messages/effects/markAnswered.js'
import { forgetPasskey } from '../features/passkeys/effects/forgetPasskey.js'
import { keepPasskey } from '../features/passkeys/effects/keepPasskey.js'
import { followPlanPrivacy } from '../features/plans/effects/followPlanPrivacy.js'
import { keepPlanVersion } from '../features/plans/effects/keepPlanVersion.js'
import { changeEnrollment } from '../features/programs/effects/changeEnrollment.js'
import { enrollMember } from '../features/programs/effects/enrollMember.js'
import { heedRelease } from '../features/releases/effects/heedRelease.js'
import { markMerged } from '../features/requests/effects/markMerged.js'
import { newRevision } from '../features/requests/effects/newRevision.js'
import { reopenReview } from '../features/requests/effects/reopenReview.js'
import { replaceAnswer } from '../features/requests/effects/replaceAnswer.js'
import { takeBackFile } from '../features/requests/effects/takeBackFile.js'
import { closeChallenge } from '../identity/effects/closeChallenge.js'
import { forgetApp } from '../identity/effects/forgetApp.js'
import { forgetSessions } from '../identity/effects/forgetSessions.js'
import { signOut } from '../identity/effects/signOut.js'
import { mail } from '../outbox/effects/mail.js'

/** Every effect by its kind. */
export const EFFECTS = {
  'activate-account': activateAccount,
  'advance-case': advanceCase,
  'change-enrollment': changeEnrollment,
  'close-challenge': closeChallenge,
  'enroll-member': enrollMember,
  'fit-case': fitCase,
  'follow-case-privacy': followCasePrivacy,
  'follow-plan-privacy': followPlanPrivacy,
  'forget-app': forgetApp,
  'forget-links': forgetLinks,
  'forget-passkey': forgetPasskey,
  'forget-sessions': forgetSessions,
  'give-case-tasks': giveCaseTasks,
  'heed-release': heedRelease,
  'join-care-team': joinCareTeam,
  'keep-contact': keepContact,
  'keep-passkey': keepPasskey,
  'keep-plan-version': keepPlanVersion,
  'mark-answered': markAnswered,
  'mark-merged': markMerged,
  'move-address': moveAddress,
  'new-revision': newRevision,
  'remove-file': removeFile,
  'reopen-review': reopenReview,
  'replace-answer': replaceAnswer,
  'shift-appointment': shiftAppointment,
  'sign-out': signOut,
  'take-back-file': takeBackFile,
  'write-appointment': writeAppointment,
  audit,
  disconnect,
  inbox,
  mail,
} as const satisfies { [K in EffectKind]: EffectDefinition<K> }
