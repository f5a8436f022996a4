import { cancelInvite } from './cancelInvite.js'
import { cancelRequest } from './cancelRequest.js'
import { clientMessage } from './clientMessage.js'
import { disconnectClient } from './disconnectClient.js'
import { encryptionStatus } from './encryptionStatus.js'
import { inviteClient } from './inviteClient.js'
import { me } from './me.js'
import { portalStatus } from './portalStatus.js'
import { register } from './register.js'
import { resendInvite } from './resendInvite.js'
import { revealSSN } from './revealSSN.js'
import { sendMessage } from './sendMessage.js'
import { sendRequest } from './sendRequest.js'
import { serverCalls } from './shared/serverCalls.js'

/**
 * The plugin's actions as server calls: `portalActions.inviteClient(req, { id, email, attestation: true })`. Each is the very function behind
 * its endpoint and mutation, acts as the user of `req`, and throws the same errors.
 */
export const portalActions = serverCalls({
  cancelInvite,
  cancelRequest,
  clientMessage,
  disconnectClient,
  encryptionStatus,
  inviteClient,
  me,
  portalStatus,
  register,
  resendInvite,
  revealSSN,
  sendMessage,
  sendRequest,
})
