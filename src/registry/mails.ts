// Written by npm run generate from src/contract/mails.ts

import type { MailKind } from '../contract/mails.js'
import type { MailDefinition } from '../mail/mailDefinition.js'
import { accountRecovered } from '../features/recovery/mails/accountRecovered.js'
import { appointmentChanged } from '../features/appointments/mails/appointmentChanged.js'
import { appointmentReminder } from '../features/appointments/mails/appointmentReminder.js'
import { authenticatorAdded } from '../features/authenticator/mails/authenticatorAdded.js'
import { authenticatorRemoved } from '../features/authenticator/mails/authenticatorRemoved.js'
import { codeText } from '../features/text-codes/mails/codeText.js'
import { dataDownloaded } from '../features/my-data/mails/dataDownloaded.js'
import { emailChanged } from '../features/account/mails/emailChanged.js'
import { emailConfirm } from '../features/account/mails/emailConfirm.js'
import { emailNotice } from '../features/account/mails/emailNotice.js'
import { emailRestored } from '../features/account/mails/emailRestored.js'
import { inboxItems } from '../features/inbox/mails/inboxItems.js'
import { invitation } from '../features/connections/mails/invitation.js'
import { invitationReminder } from '../features/connections/mails/invitationReminder.js'
import { newMessage } from '../features/messages/mails/newMessage.js'
import { newRequest } from '../features/requests/mails/newRequest.js'
import { newTask } from '../features/cases/mails/newTask.js'
import { oneTimeCode } from '../features/sign-in/mails/oneTimeCode.js'
import { passkeyAdded } from '../features/passkeys/mails/passkeyAdded.js'
import { passkeyRemoved } from '../features/passkeys/mails/passkeyRemoved.js'
import { passwordChanged } from '../features/account/mails/passwordChanged.js'
import { passwordReset } from '../features/sign-in/mails/passwordReset.js'
import { planChanged } from '../features/plans/mails/planChanged.js'
import { planReminder } from '../features/plans/mails/planReminder.js'
import { planReview } from '../features/plans/mails/planReview.js'
import { recoveryCodeUsed } from '../features/authenticator/mails/recoveryCodeUsed.js'
import { recoveryCodesReplaced } from '../features/authenticator/mails/recoveryCodesReplaced.js'
import { requestReminder } from '../features/requests/mails/requestReminder.js'
import { revisionNeeded } from '../features/requests/mails/revisionNeeded.js'
import { securityBreach } from '../features/connections/mails/securityBreach.js'
import { signInRefused } from '../features/sign-in/mails/signInRefused.js'
import { taskReminder } from '../features/cases/mails/taskReminder.js'
import { textCodesAdded } from '../features/text-codes/mails/textCodesAdded.js'
import { textCodesEnded } from '../features/text-codes/mails/textCodesEnded.js'
import { textCodesRemoved } from '../features/text-codes/mails/textCodesRemoved.js'

/** Every mail by its kind. */
export const MAILS = {
  invitation,
  'invitation-reminder': invitationReminder,
  'one-time-code': oneTimeCode,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'authenticator-added': authenticatorAdded,
  'authenticator-removed': authenticatorRemoved,
  'recovery-code-used': recoveryCodeUsed,
  'recovery-codes-replaced': recoveryCodesReplaced,
  'sign-in-refused': signInRefused,
  'email-confirm': emailConfirm,
  'email-notice': emailNotice,
  'email-changed': emailChanged,
  'email-restored': emailRestored,
  'account-recovered': accountRecovered,
  'data-downloaded': dataDownloaded,
  'new-request': newRequest,
  'new-message': newMessage,
  'request-reminder': requestReminder,
  'revision-needed': revisionNeeded,
  'security-breach': securityBreach,
  'inbox-items': inboxItems,
  'appointment-changed': appointmentChanged,
  'appointment-reminder': appointmentReminder,
  'code-text': codeText,
  'text-codes-added': textCodesAdded,
  'text-codes-ended': textCodesEnded,
  'text-codes-removed': textCodesRemoved,
  'passkey-added': passkeyAdded,
  'passkey-removed': passkeyRemoved,
  'new-task': newTask,
  'task-reminder': taskReminder,
  'plan-changed': planChanged,
  'plan-review': planReview,
  'plan-reminder': planReminder,
} as const satisfies { [K in MailKind]: MailDefinition<K> }
