import type { Endpoint } from 'payload'

import { cancelInvite } from '../features/connections/actions/cancelInvite.js'
import { cancelRequest } from '../features/requests/actions/cancelRequest.js'
import { changeEmail } from '../features/account/actions/changeEmail.js'
import { changePassword } from '../features/account/actions/changePassword.js'
import { clientMessage } from '../features/messages/actions/clientMessage.js'
import { confirmAuthenticator } from '../features/authenticator/actions/confirmAuthenticator.js'
import { confirmEmail } from '../features/account/actions/confirmEmail.js'
import { deleteClient } from '../features/records/actions/deleteClient.js'
import { devices } from '../features/devices/actions/devices.js'
import { disconnectClient } from '../features/connections/actions/disconnectClient.js'
import { encryptionStatus } from '../features/encryption/actions/encryptionStatus.js'
import { forgotPassword } from '../features/sign-in/actions/forgotPassword.js'
import { inviteClient } from '../features/connections/actions/inviteClient.js'
import { login, type SignInStep } from '../features/sign-in/actions/login.js'
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
import { sealClient, unsealClient } from '../features/records/actions/sealClient.js'
import { sendMessage } from '../features/messages/actions/sendMessage.js'
import { sendRequest } from '../features/requests/actions/sendRequest.js'
import { startAuthenticator } from '../features/authenticator/actions/startAuthenticator.js'
import { startRecovery } from '../features/recovery/actions/startRecovery.js'
import { undoEmail } from '../features/account/actions/undoEmail.js'
import { verifyAudit } from '../features/audit/actions/verifyAudit.js'
import { sessions } from '../features/devices/actions/sessions.js'
import { signOutDevice } from '../features/devices/actions/signOutDevice.js'
import { signOutSession, type SignedOut } from '../features/devices/actions/signOutSession.js'
import { verifyCode } from '../features/sign-in/actions/verifyCode.js'
import { getContext } from '../config/context.js'
import { ownPath } from '../core/ownPath.js'
import type { PortalRouteName } from '../core/routes.js'
import { events } from '../features/live/events.js'
import { exportAuditDoor } from './exportAuditDoor.js'
import { fulfillRequestDoor } from './fulfillRequestDoor.js'
import { createEndpoint, type Call, type Door } from '../http/createEndpoint.js'
import { withParams } from '../http/respond.js'
import { language } from '../features/language/language.js'
import { myDataDoor } from './myDataDoor.js'

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
