import type { Endpoint } from 'payload'

import { cancelInvite } from '../actions/cancelInvite.js'
import { cancelRequest } from '../actions/cancelRequest.js'
import { changeEmail } from '../actions/changeEmail.js'
import { changePassword } from '../actions/changePassword.js'
import { clientMessage } from '../actions/clientMessage.js'
import { confirmAuthenticator } from '../actions/confirmAuthenticator.js'
import { confirmEmail } from '../actions/confirmEmail.js'
import { deleteClient } from '../actions/deleteClient.js'
import { devices } from '../actions/devices.js'
import { disconnectClient } from '../actions/disconnectClient.js'
import { encryptionStatus } from '../actions/encryptionStatus.js'
import { forgotPassword } from '../actions/forgotPassword.js'
import { inviteClient } from '../actions/inviteClient.js'
import { login, type SignInStep } from '../actions/login.js'
import { logout, logoutEverywhere } from '../actions/logout.js'
import { lookupInvitation } from '../actions/lookupInvitation.js'
import { disableAccount, enableAccount, signOutClient } from '../actions/manageAccount.js'
import { me } from '../actions/me.js'
import { portalStatus } from '../actions/portalStatus.js'
import { recover } from '../actions/recover.js'
import { register } from '../actions/register.js'
import { removeAuthenticator } from '../actions/removeAuthenticator.js'
import { replaceRecoveryCodes } from '../actions/replaceRecoveryCodes.js'
import { resendCode } from '../actions/resendCode.js'
import { resendInvite } from '../actions/resendInvite.js'
import { resetPassword } from '../actions/resetPassword.js'
import { revealSSN } from '../actions/revealSSN.js'
import { sealClient, unsealClient } from '../actions/sealClient.js'
import { sendMessage } from '../actions/sendMessage.js'
import { sendRequest } from '../actions/sendRequest.js'
import { startAuthenticator } from '../actions/startAuthenticator.js'
import { startRecovery } from '../actions/startRecovery.js'
import { undoEmail } from '../actions/undoEmail.js'
import { verifyAudit } from '../actions/verifyAudit.js'
import { sessions } from '../actions/sessions.js'
import { signOutDevice } from '../actions/signOutDevice.js'
import { signOutSession, type SignedOut } from '../actions/signOutSession.js'
import { verifyCode } from '../actions/verifyCode.js'
import { getContext } from '../config/context.js'
import { ownPath } from '../core/ownPath.js'
import type { PortalRouteName } from '../core/routes.js'
import { events } from './events.js'
import { exportAuditDoor } from './exportAudit.js'
import { fulfillRequestDoor } from './fulfillRequest.js'
import { createEndpoint, type Call, type Door } from './http/createEndpoint.js'
import { withParams } from './http/respond.js'
import { language } from './language.js'
import { myDataDoor } from './myData.js'

/** Body and path id as one object, the way actions take it. A path id cannot be overridden by the body. */
const withID = ({ body, id }: Call) => ({ ...body.fields, id })

const nextOf = ({ body, req }: Call): string => {
  const { portalPath } = getContext(req.payload).options
  return ownPath(body.fields.next, portalPath)?.slice(portalPath.length) ?? ''
}

const afterPassword = (answer: unknown, call: Call): string => {
  const next = nextOf(call)
  if ((answer as SignInStep).next === 'done') return next
  const { portalPath } = getContext(call.req.payload).options
  return withParams('/sign-in/code', { next: next && `${portalPath}${next}` })
}

const afterSignOut = (answer: unknown): string =>
  (answer as SignedOut).next === 'sign-in'
    ? '/sign-in?notice=signed-out'
    : '/account/devices?notice=signed-out-there'

type Table = Record<Exclude<PortalRouteName, 'events' | 'language'>, Door>

/** Every endpoint and the action behind it. Paths, methods and callers stand in `core/routes.ts`. */
export const DOORS: Table = {
  cancelInvite: { run: (call) => cancelInvite(call.req, withID(call)) },
  cancelRequest: { run: (call) => cancelRequest(call.req, withID(call)) },
  changeEmail: {
    run: ({ body, req }) => changeEmail(req, body.fields),
    leadsTo: () => '/account?notice=email-asked',
  },
  changePassword: {
    run: ({ body, req }) => changePassword(req, body.fields),
    leadsTo: () => '/account?notice=password-changed',
  },
  clientMessage: {
    run: ({ body, req }) => clientMessage(req, body.fields),
    status: 201,
    leadsTo: (_, { body }) => `/messages/${encodeURIComponent(String(body.fields.to))}?notice=sent`,
  },
  confirmAuthenticator: {
    run: ({ body, req }) => confirmAuthenticator(req, body.fields),
    leadsTo: () => '/account/recovery-codes?notice=app-added',
  },
  confirmEmail: {
    run: ({ body, req }) => confirmEmail(req, body.fields),
    leadsTo: () => '/sign-in?notice=email-changed',
  },
  disableAccount: { run: (call) => disableAccount(call.req, withID(call)) },
  deleteClient: { run: (call) => deleteClient(call.req, withID(call)) },
  devices: { run: ({ req }) => devices(req) },
  disconnectClient: { run: (call) => disconnectClient(call.req, withID(call)) },
  downloadMyData: myDataDoor,
  enableAccount: { run: (call) => enableAccount(call.req, withID(call)) },
  encryptionStatus: { run: ({ req }) => encryptionStatus(req) },
  exportAudit: exportAuditDoor,
  forgotPassword: {
    run: ({ body, req }) => forgotPassword(req, body.fields),
    leadsTo: () => '/forgot-password?notice=sent',
  },
  fulfillRequest: fulfillRequestDoor,
  inviteClient: { run: (call) => inviteClient(call.req, withID(call)), status: 201 },
  login: { run: ({ body, req }) => login(req, body.fields), leadsTo: afterPassword },
  logout: { run: ({ req }) => logout(req), leadsTo: () => '/sign-in?notice=signed-out' },
  logoutEverywhere: {
    run: ({ req }) => logoutEverywhere(req),
    leadsTo: () => '/sign-in?notice=signed-out',
  },
  lookupInvitation: { run: ({ body, req }) => lookupInvitation(req, body.fields) },
  me: { run: ({ req }) => me(req) },
  portalStatus: { run: (call) => portalStatus(call.req, withID(call)) },
  recover: {
    run: ({ body, req }) => recover(req, body.fields),
    leadsTo: () => '/sign-in?notice=recovered',
  },
  register: {
    run: ({ body, req }) => register(req, body.fields),
    status: 201,
    leadsTo: () => '/sign-in?notice=registered',
  },
  removeAuthenticator: {
    run: ({ body, req }) => removeAuthenticator(req, body.fields),
    leadsTo: () => '/account?notice=app-removed',
  },
  replaceRecoveryCodes: {
    run: ({ body, req }) => replaceRecoveryCodes(req, body.fields),
    leadsTo: () => '/account/recovery-codes',
  },
  resendCode: {
    run: ({ req }) => resendCode(req),
    leadsTo: () => '/sign-in/code?notice=code-sent',
  },
  resendInvite: { run: (call) => resendInvite(call.req, withID(call)) },
  resetPassword: {
    run: ({ body, req }) => resetPassword(req, body.fields),
    leadsTo: () => '/sign-in?notice=password-changed',
  },
  revealSSN: { run: (call) => revealSSN(call.req, withID(call)) },
  sealClient: { run: (call) => sealClient(call.req, withID(call)) },
  sendMessage: { run: (call) => sendMessage(call.req, withID(call)), status: 201 },
  sendRequest: { run: (call) => sendRequest(call.req, withID(call)), status: 201 },
  startAuthenticator: {
    run: ({ body, req }) => startAuthenticator(req, body.fields),
    leadsTo: () => '/account/authenticator',
  },
  signOutClient: { run: (call) => signOutClient(call.req, withID(call)) },
  startRecovery: { run: (call) => startRecovery(call.req, withID(call)), status: 201 },
  undoEmail: {
    run: ({ body, req }) => undoEmail(req, body.fields),
    leadsTo: () => '/forgot-password?notice=email-restored',
  },
  unsealClient: { run: (call) => unsealClient(call.req, withID(call)) },
  verifyAudit: { run: ({ body, req }) => verifyAudit(req, body.fields) },
  sessions: { run: ({ req }) => sessions(req) },
  signOutDevice: { run: (call) => signOutDevice(call.req, withID(call)), leadsTo: afterSignOut },
  signOutSession: { run: (call) => signOutSession(call.req, withID(call)), leadsTo: afterSignOut },
  verifyCode: {
    run: ({ body, req }) => verifyCode(req, body.fields),
    leadsTo: (_, call) => nextOf(call),
  },
}

/** All endpoints of the plugin, to be registered at the root of the host's API. */
export const createEndpoints = (): Endpoint[] => [
  ...Object.entries(DOORS).map(([name, door]) => createEndpoint(name as PortalRouteName, door)),
  events,
  language,
]
