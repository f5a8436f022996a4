import { cancelInvite } from './cancelInvite.js'
import { cancelRequest } from './cancelRequest.js'
import { changeEmail } from './changeEmail.js'
import { changePassword } from './changePassword.js'
import { clientMessage } from './clientMessage.js'
import { confirmEmail } from './confirmEmail.js'
import { deleteClient } from './deleteClient.js'
import { devices } from './devices.js'
import { disconnectClient } from './disconnectClient.js'
import { downloadMyData } from './downloadMyData.js'
import { encryptionStatus } from './encryptionStatus.js'
import { exportAudit } from './exportAudit.js'
import { inviteClient } from './inviteClient.js'
import { disableAccount, enableAccount, signOutClient } from './manageAccount.js'
import { me } from './me.js'
import { portalStatus } from './portalStatus.js'
import { recover } from './recover.js'
import { register } from './register.js'
import { resendInvite } from './resendInvite.js'
import { revealSSN } from './revealSSN.js'
import { sealClient, unsealClient } from './sealClient.js'
import { sendMessage } from './sendMessage.js'
import { sendRequest } from './sendRequest.js'
import { serverCalls } from './shared/serverCalls.js'
import { startRecovery } from './startRecovery.js'
import { undoEmail } from './undoEmail.js'
import { verifyAudit } from './verifyAudit.js'
import { sessions } from './sessions.js'
import { signOutDevice } from './signOutDevice.js'
import { signOutSession } from './signOutSession.js'

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
