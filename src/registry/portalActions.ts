import { cancelInvite } from '../features/connections/actions/cancelInvite.js'
import { cancelRequest } from '../features/requests/actions/cancelRequest.js'
import { changeEmail } from '../features/account/actions/changeEmail.js'
import { changePassword } from '../features/account/actions/changePassword.js'
import { clientMessage } from '../features/messages/actions/clientMessage.js'
import { confirmEmail } from '../features/account/actions/confirmEmail.js'
import { deleteClient } from '../features/records/actions/deleteClient.js'
import { devices } from '../features/devices/actions/devices.js'
import { disconnectClient } from '../features/connections/actions/disconnectClient.js'
import { downloadMyData } from '../features/my-data/actions/downloadMyData.js'
import { encryptionStatus } from '../features/encryption/actions/encryptionStatus.js'
import { exportAudit } from '../features/audit/actions/exportAudit.js'
import { inviteClient } from '../features/connections/actions/inviteClient.js'
import {
  disableAccount,
  enableAccount,
  signOutClient,
} from '../features/recovery/actions/manageAccount.js'
import { me } from '../features/account/actions/me.js'
import { portalStatus } from '../features/connections/actions/portalStatus.js'
import { recover } from '../features/recovery/actions/recover.js'
import { register } from '../features/connections/actions/register.js'
import { resendInvite } from '../features/connections/actions/resendInvite.js'
import { revealSSN } from '../features/records/actions/revealSSN.js'
import { sealClient, unsealClient } from '../features/records/actions/sealClient.js'
import { sendMessage } from '../features/messages/actions/sendMessage.js'
import { sendRequest } from '../features/requests/actions/sendRequest.js'
import { serverCalls } from '../actions/serverCalls.js'
import { startRecovery } from '../features/recovery/actions/startRecovery.js'
import { undoEmail } from '../features/account/actions/undoEmail.js'
import { verifyAudit } from '../features/audit/actions/verifyAudit.js'
import { sessions } from '../features/devices/actions/sessions.js'
import { signOutDevice } from '../features/devices/actions/signOutDevice.js'
import { signOutSession } from '../features/devices/actions/signOutSession.js'

/**
 * The plugin's actions as server calls: `portalActions.inviteClient(req, { id, email, attestation: true })`. Each is the very function behind
 * its endpoint and mutation, acts as the user of `req`, and throws the same errors.
 */
export const portalActions = serverCalls({
  cancelInvite,
  cancelRequest,
  changeEmail,
  changePassword,
  clientMessage,
  confirmEmail,
  disableAccount,
  deleteClient,
  devices,
  disconnectClient,
  encryptionStatus,
  downloadMyData,
  enableAccount,
  exportAudit,
  inviteClient,
  me,
  portalStatus,
  recover,
  register,
  resendInvite,
  revealSSN,
  sealClient,
  sendMessage,
  sendRequest,
  signOutClient,
  startRecovery,
  undoEmail,
  unsealClient,
  verifyAudit,
  sessions,
  signOutDevice,
  signOutSession,
})
