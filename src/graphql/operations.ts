import { cancelInvite } from '../features/connections/actions/cancelInvite.js'
import { cancelRequest } from '../features/requests/actions/cancelRequest.js'
import { changeEmail } from '../features/account/actions/changeEmail.js'
import { changePassword } from '../features/account/actions/changePassword.js'
import { clientMessage } from '../features/messages/actions/clientMessage.js'
import { confirmAuthenticator } from '../features/authenticator/actions/confirmAuthenticator.js'
import { confirmEmail } from '../features/account/actions/confirmEmail.js'
import { disconnectClient } from '../features/connections/actions/disconnectClient.js'
import { forgotPassword } from '../features/sign-in/actions/forgotPassword.js'
import { inviteClient } from '../features/connections/actions/inviteClient.js'
import { login } from '../features/sign-in/actions/login.js'
import { logout, logoutEverywhere } from '../features/sign-in/actions/logout.js'
import { lookupInvitation } from '../features/connections/actions/lookupInvitation.js'
import {
  disableAccount,
  enableAccount,
  signOutClient,
} from '../features/recovery/actions/manageAccount.js'
import { me } from '../features/account/actions/me.js'
import { portalStatus } from '../features/connections/actions/portalStatus.js'
import { recover } from '../features/recovery/actions/recover.js'
import { register } from '../features/connections/actions/register.js'
import { removeAuthenticator } from '../features/authenticator/actions/removeAuthenticator.js'
import { replaceRecoveryCodes } from '../features/authenticator/actions/replaceRecoveryCodes.js'
import { resendCode } from '../features/sign-in/actions/resendCode.js'
import { resendInvite } from '../features/connections/actions/resendInvite.js'
import { resetPassword } from '../features/sign-in/actions/resetPassword.js'
import { revealSSN } from '../features/records/actions/revealSSN.js'
import { sendMessage } from '../features/messages/actions/sendMessage.js'
import { sendRequest } from '../features/requests/actions/sendRequest.js'
import { startAuthenticator } from '../features/authenticator/actions/startAuthenticator.js'
import { startRecovery } from '../features/recovery/actions/startRecovery.js'
import { undoEmail } from '../features/account/actions/undoEmail.js'
import { verifyAudit } from '../features/audit/actions/verifyAudit.js'
import { verifyCode } from '../features/sign-in/actions/verifyCode.js'
import { PORTAL_ROUTES } from '../core/routes.js'
import { fulfillWithFiles } from './fulfillWithFiles.js'
import { onClient, withID, type PortalOperation } from './operation.js'
import { RECORD_OPERATIONS } from './recordOperations.js'
import { sessionOperations } from './sessionOperations.js'

const proof = { code: 'String', password: 'String' }

/** Every mutation and query of the plugin with the action behind it, the same one its endpoint calls. */
export const OPERATIONS: Readonly<Record<string, PortalOperation>> = {
  ...RECORD_OPERATIONS,
  portalCancelInvite: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'cancelInvite',
    run: (call) => cancelInvite(call.req, withID(call)),
  },
  portalCancelRequest: {
    answer: 'Request',
    args: { id: 'ID!' },
    route: 'cancelRequest',
    run: (call) => cancelRequest(call.req, withID(call)),
  },
  portalConfirmAuthenticator: {
    answer: 'PortalRecoveryCodes',
    args: { code: 'String' },
    route: 'confirmAuthenticator',
    run: ({ args, req }) => confirmAuthenticator(req, args),
  },
  portalChangeEmail: {
    answer: 'PortalNextStep',
    args: { code: 'String', currentPassword: 'String', email: 'String' },
    route: 'changeEmail',
    run: ({ args, req }) => changeEmail(req, args),
  },
  portalChangePassword: {
    answer: 'PortalNextStep',
    args: { code: 'String', currentPassword: 'String', password: 'String' },
    route: 'changePassword',
    run: ({ args, req }) => changePassword(req, args),
  },
  portalConfirmEmail: {
    answer: 'PortalNextStep',
    args: { token: 'String' },
    route: 'confirmEmail',
    run: ({ args, req }) => confirmEmail(req, args),
  },
  portalDisableAccount: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'disableAccount',
    run: (call) => disableAccount(call.req, withID(call)),
  },
  portalDisconnectClient: {
    answer: 'PortalStatus',
    args: { ...onClient, note: 'String', reason: 'String' },
    route: 'disconnectClient',
    run: (call) => disconnectClient(call.req, withID(call)),
  },
  portalEnableAccount: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'enableAccount',
    run: (call) => enableAccount(call.req, withID(call)),
  },
  portalForgotPassword: {
    answer: 'PortalNextStep',
    args: { email: 'String' },
    route: 'forgotPassword',
    run: ({ args, req }) => forgotPassword(req, args),
  },
  portalFulfillRequest: {
    answer: 'Request',
    args: {
      address: 'String',
      answers: 'JSON',
      assessmentDate: 'String',
      files: '[PortalFile!]',
      id: 'ID!',
      latitude: 'Float',
      longitude: 'Float',
      note: 'String',
      password: 'String',
      permission: 'String',
      signature: 'String',
      signedName: 'String',
    },
    route: 'fulfillRequest',
    run: fulfillWithFiles,
  },
  portalInviteClient: {
    answer: 'PortalStatus',
    args: { ...onClient, attestation: 'Boolean', email: 'String' },
    route: 'inviteClient',
    run: (call) => inviteClient(call.req, withID(call)),
  },
  portalLogin: {
    answer: 'PortalNextStep',
    args: { email: 'String', password: 'String' },
    route: 'login',
    run: ({ args, req }) => login(req, args),
  },
  portalLogout: { answer: 'PortalNextStep', route: 'logout', run: ({ req }) => logout(req) },
  portalLogoutEverywhere: {
    answer: 'PortalNextStep',
    route: 'logoutEverywhere',
    run: ({ req }) => logoutEverywhere(req),
  },
  portalLookupInvitation: {
    answer: 'PortalInvitation',
    args: { token: 'String' },
    route: 'lookupInvitation',
    run: ({ args, req }) => lookupInvitation(req, args),
  },
  portalMe: { answer: 'PortalMe', route: 'me', run: ({ req }) => me(req) },
  portalRecover: {
    answer: 'PortalNextStep',
    args: { code: 'String', email: 'String', password: 'String' },
    route: 'recover',
    run: ({ args, req }) => recover(req, args),
  },
  portalRegister: {
    answer: 'PortalNextStep',
    args: { password: 'String', phone: 'String', token: 'String' },
    route: 'register',
    run: ({ args, req }) => register(req, args),
  },
  portalRemoveAuthenticator: {
    answer: 'PortalNextStep',
    args: proof,
    route: 'removeAuthenticator',
    run: ({ args, req }) => removeAuthenticator(req, args),
  },
  portalReplaceRecoveryCodes: {
    answer: 'PortalRecoveryCodes',
    args: proof,
    route: 'replaceRecoveryCodes',
    run: ({ args, req }) => replaceRecoveryCodes(req, args),
  },
  portalReply: {
    answer: 'Message',
    args: { text: 'String', to: 'ID' },
    route: 'clientMessage',
    run: ({ args, req }) => clientMessage(req, args),
  },
  portalResendCode: {
    answer: 'PortalNextStep',
    route: 'resendCode',
    run: ({ req }) => resendCode(req),
  },
  portalResendInvite: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'resendInvite',
    run: (call) => resendInvite(call.req, withID(call)),
  },
  portalResetPassword: {
    answer: 'PortalNextStep',
    args: { password: 'String', token: 'String' },
    route: 'resetPassword',
    run: ({ args, req }) => resetPassword(req, args),
  },
  portalRevealSSN: {
    answer: 'PortalSSN',
    args: onClient,
    route: 'revealSSN',
    run: (call) => revealSSN(call.req, withID(call)),
  },
  portalSendMessage: {
    answer: 'Message',
    args: { ...onClient, body: 'JSON', text: 'String' },
    route: 'sendMessage',
    run: (call) => sendMessage(call.req, withID(call)),
  },
  portalSendRequest: {
    answer: 'Request',
    args: {
      ...onClient,
      assessment: 'ID',
      category: 'ID',
      dueDate: 'String',
      otherName: 'String',
      predefinedName: 'String',
      private: 'Boolean',
      type: 'String',
    },
    route: 'sendRequest',
    run: (call) => sendRequest(call.req, withID(call)),
  },
  portalStartAuthenticator: {
    answer: 'PortalAuthenticatorKey',
    args: proof,
    route: 'startAuthenticator',
    run: ({ args, req }) => startAuthenticator(req, args),
  },
  portalSignOutClient: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'signOutClient',
    run: (call) => signOutClient(call.req, withID(call)),
  },
  portalStartRecovery: {
    answer: 'PortalRecovery',
    args: { ...onClient, attestation: 'Boolean', email: 'String', removeApp: 'Boolean' },
    route: 'startRecovery',
    run: (call) => startRecovery(call.req, withID(call)),
  },
  ...sessionOperations,
  portalStatus: {
    answer: 'PortalStatus',
    args: onClient,
    route: 'portalStatus',
    run: (call) => portalStatus(call.req, withID(call)),
  },
  portalUndoEmail: {
    answer: 'PortalNextStep',
    args: { token: 'String' },
    route: 'undoEmail',
    run: ({ args, req }) => undoEmail(req, args),
  },
  portalVerifyAudit: {
    answer: 'PortalAuditVerification',
    args: { after: 'Int', limit: 'Int', seal: 'String', sequence: 'Int' },
    route: 'verifyAudit',
    run: ({ args, req }) => verifyAudit(req, args),
  },
  portalVerifyCode: {
    answer: 'PortalNextStep',
    args: { code: 'String', rememberDevice: 'Boolean', sharedComputer: 'Boolean' },
    route: 'verifyCode',
    run: ({ args, req }) => verifyCode(req, args),
  },
}

export type OperationKind = 'mutation' | 'query'

/** What is a GET over REST is a query here, everything else a mutation. */
export const kindOf = ({ route }: PortalOperation): OperationKind =>
  PORTAL_ROUTES[route].method === 'get' ? 'query' : 'mutation'

/** Names of our root fields of one kind. */
export const operationNames = (kind: OperationKind): ReadonlySet<string> =>
  new Set(
    Object.keys(OPERATIONS).filter((name) => kindOf(OPERATIONS[name] as PortalOperation) === kind),
  )

/** Mutations that anybody may call: signing in and everything around it. Each try counts, so one document holds one. */
export const SIGN_IN_FAMILY: ReadonlySet<string> = new Set(
  Object.entries(OPERATIONS)
    .filter(([, { route }]) => PORTAL_ROUTES[route].audience === 'anyone')
    .map(([name]) => name),
)
