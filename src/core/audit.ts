import type { PortalRouteName } from './routes.js'

/**
 * What an audit event can be about. A new one needs its label under the same name in `translations/en/audit.ts` and
 * `translations/es/audit.ts`; the compiler asks for both.
 */
export const AUDIT_ACTIONS = [
  'account.data-downloaded',
  'account.disabled',
  'account.enabled',
  'account.recovered',
  'account.registered',
  'account.signed-out',
  'audit.exported',
  'audit.purged',
  'audit.verified',
  'authenticator.added',
  'authenticator.removed',
  'authenticator.started',
  'client.deleted',
  'client.deletion-started',
  'client.disconnected',
  'client.invited',
  'client.sealed',
  'client.ssn-revealed',
  'client.status-read',
  'client.unsealed',
  'device.signed-out',
  'document.downloaded',
  'email.change-asked',
  'email.changed',
  'email.restored',
  'document.quarantined',
  'invitation.canceled',
  'invitation.expired',
  'invitation.looked-up',
  'invitation.resent',
  'message.sent',
  'password.changed',
  'password.reset',
  'password.reset-asked',
  'record.changed',
  'record.created',
  'record.deleted',
  'records.private-read',
  'recovery-code.used',
  'recovery-codes.replaced',
  'recovery.started',
  'request.canceled',
  'request.fulfilled',
  'request.sent',
  'session.signed-out',
  'settings.changed',
  'sign-in.code',
  'sign-in.code-resent',
  'sign-in.done',
  'sign-in.password',
  'sign-out',
  'sign-out.everywhere',
  'staff.grants-changed',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** How it ended: as asked, refused by a rule, or broken off by a fault. */
export const AUDIT_OUTCOMES = ['done', 'denied', 'failed'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

/** `refusals`: reading it is no event, being refused is. */
type RouteAudit = { action: AuditAction; of: 'every call' | 'refusals' }

const every = (action: AuditAction): RouteAudit => ({ action, of: 'every call' })

/**
 * The event that a call of each endpoint leaves, over REST, GraphQL and as server call alike: exactly one, whether it was done, denied
 * or failed. Null only for what neither changes anything nor shows more than the caller's own state; say why beside it.
 */
export const ROUTE_AUDIT: Readonly<Record<PortalRouteName, null | RouteAudit>> = {
  cancelInvite: every('invitation.canceled'),
  cancelRequest: every('request.canceled'),
  changeEmail: every('email.change-asked'),
  changePassword: every('password.changed'),
  clientMessage: every('message.sent'),
  confirmAuthenticator: every('authenticator.added'),
  confirmEmail: every('email.changed'),
  deleteClient: every('client.deletion-started'),
  disableAccount: every('account.disabled'),
  // The client's own devices and sessions.
  devices: null,
  disconnectClient: every('client.disconnected'),
  downloadMyData: every('account.data-downloaded'),
  enableAccount: every('account.enabled'),
  // Numbers of rows under each key, for super users of the installation.
  encryptionStatus: null,
  // A stream of what kind of thing changed, never of what.
  events: null,
  exportAudit: every('audit.exported'),
  forgotPassword: every('password.reset-asked'),
  fulfillRequest: every('request.fulfilled'),
  inviteClient: every('client.invited'),
  // A browser's own setting.
  language: null,
  login: every('sign-in.password'),
  logout: every('sign-out'),
  logoutEverywhere: every('sign-out.everywhere'),
  lookupInvitation: every('invitation.looked-up'),
  // The client's own name and counts, asked with every page.
  me: null,
  // Asked by the card on every client page; holds no identifier.
  portalStatus: { action: 'client.status-read', of: 'refusals' },
  recover: every('account.recovered'),
  register: every('account.registered'),
  removeAuthenticator: every('authenticator.removed'),
  replaceRecoveryCodes: every('recovery-codes.replaced'),
  resendCode: every('sign-in.code-resent'),
  resendInvite: every('invitation.resent'),
  resetPassword: every('password.reset'),
  revealSSN: every('client.ssn-revealed'),
  sealClient: every('client.sealed'),
  sendMessage: every('message.sent'),
  sendRequest: every('request.sent'),
  sessions: null,
  signOutDevice: every('device.signed-out'),
  signOutSession: every('session.signed-out'),
  startAuthenticator: every('authenticator.started'),
  signOutClient: every('account.signed-out'),
  startRecovery: every('recovery.started'),
  undoEmail: every('email.restored'),
  unsealClient: every('client.unsealed'),
  verifyAudit: every('audit.verified'),
  verifyCode: every('sign-in.code'),
}
