// Written by npm run generate from src/contract/actions.ts

import type { Registered } from '../actions/defineAction.js'
import type { ActionName } from '../contract/actions.js'
import { cancelInvite } from '../features/connections/actions/cancelInvite.js'
import { cancelRequest } from '../features/requests/actions/cancelRequest.js'
import { careTeamChoices } from '../features/care-team/actions/careTeamChoices.js'
import { changeEmail } from '../features/account/actions/changeEmail.js'
import { changePassword } from '../features/account/actions/changePassword.js'
import { changePhone } from '../features/account/actions/changePhone.js'
import { clientMessage } from '../features/messages/actions/clientMessage.js'
import { confirmAuthenticator } from '../features/authenticator/actions/confirmAuthenticator.js'
import { confirmEmail } from '../features/account/actions/confirmEmail.js'
import { deleteClient } from '../features/records/actions/deleteClient.js'
import { devices } from '../features/devices/actions/devices.js'
import { disableAccount } from '../features/recovery/actions/disableAccount.js'
import { disconnectClient } from '../features/connections/actions/disconnectClient.js'
import { downloadMyData } from '../features/my-data/actions/downloadMyData.js'
import { enableAccount } from '../features/recovery/actions/enableAccount.js'
import { encryptionStatus } from '../features/encryption/actions/encryptionStatus.js'
import { events } from '../features/live/actions/events.js'
import { exportAudit } from '../features/audit/actions/exportAudit.js'
import { forgotPassword } from '../features/sign-in/actions/forgotPassword.js'
import { fulfillRequest } from '../features/requests/actions/fulfillRequest.js'
import { inviteClient } from '../features/connections/actions/inviteClient.js'
import { keepReply } from '../features/messages/actions/keepReply.js'
import { keepTyped } from '../features/drafts/actions/keepTyped.js'
import { keptReply } from '../features/messages/actions/keptReply.js'
import { language } from '../features/language/actions/language.js'
import { login } from '../features/sign-in/actions/login.js'
import { logout } from '../features/sign-in/actions/logout.js'
import { logoutEverywhere } from '../features/sign-in/actions/logoutEverywhere.js'
import { lookupInvitation } from '../features/connections/actions/lookupInvitation.js'
import { markNotices } from '../features/inbox/actions/markNotices.js'
import { me } from '../features/account/actions/me.js'
import { portalStatus } from '../features/connections/actions/portalStatus.js'
import { quickExit } from '../features/sign-in/actions/quickExit.js'
import { recover } from '../features/recovery/actions/recover.js'
import { register } from '../features/connections/actions/register.js'
import { removeAuthenticator } from '../features/authenticator/actions/removeAuthenticator.js'
import { replaceRecoveryCodes } from '../features/authenticator/actions/replaceRecoveryCodes.js'
import { resendCode } from '../features/sign-in/actions/resendCode.js'
import { resendInvite } from '../features/connections/actions/resendInvite.js'
import { resetPassword } from '../features/sign-in/actions/resetPassword.js'
import { revealSSN } from '../features/records/actions/revealSSN.js'
import { sealClient } from '../features/records/actions/sealClient.js'
import { sendMessage } from '../features/messages/actions/sendMessage.js'
import { sendRequest } from '../features/requests/actions/sendRequest.js'
import { sessions } from '../features/devices/actions/sessions.js'
import { signOutClient } from '../features/recovery/actions/signOutClient.js'
import { signOutDevice } from '../features/devices/actions/signOutDevice.js'
import { signOutSession } from '../features/devices/actions/signOutSession.js'
import { startAuthenticator } from '../features/authenticator/actions/startAuthenticator.js'
import { startRecovery } from '../features/recovery/actions/startRecovery.js'
import { undoEmail } from '../features/account/actions/undoEmail.js'
import { unsealClient } from '../features/records/actions/unsealClient.js'
import { verifyAudit } from '../features/audit/actions/verifyAudit.js'
import { verifyCode } from '../features/sign-in/actions/verifyCode.js'

/** Every action and endpoint by the name of its row. */
export const ACTION_REGISTRY = {
  cancelInvite,
  cancelRequest,
  careTeamChoices,
  changeEmail,
  changePassword,
  changePhone,
  clientMessage,
  confirmAuthenticator,
  confirmEmail,
  deleteClient,
  devices,
  disableAccount,
  disconnectClient,
  downloadMyData,
  enableAccount,
  encryptionStatus,
  events,
  exportAudit,
  forgotPassword,
  fulfillRequest,
  inviteClient,
  keepReply,
  keepTyped,
  keptReply,
  language,
  login,
  logout,
  logoutEverywhere,
  lookupInvitation,
  markNotices,
  me,
  portalStatus,
  quickExit,
  recover,
  register,
  removeAuthenticator,
  replaceRecoveryCodes,
  resendCode,
  resendInvite,
  resetPassword,
  revealSSN,
  sealClient,
  sendMessage,
  sendRequest,
  sessions,
  signOutClient,
  signOutDevice,
  signOutSession,
  startAuthenticator,
  startRecovery,
  undoEmail,
  unsealClient,
  verifyAudit,
  verifyCode,
} as const satisfies { [Name in ActionName]: Registered<Name> }
