/** Who an endpoint is for. The sign-in strategy reads it to tell a staff session from a client's in one browser. */
export type Audience = 'anyone' | 'client' | 'either' | 'staff'

type Route = { audience: Audience; method: 'get' | 'post'; path: string }

/** Every endpoint below `/api/portal`: the one list of paths and callers. Handlers are attached in `src/endpoints`. */
export const PORTAL_ROUTES = {
  cancelInvite: { audience: 'staff', method: 'post', path: '/clients/:id/invite/cancel' },
  cancelRequest: { audience: 'staff', method: 'post', path: '/requests/:id/cancel' },
  changeEmail: { audience: 'client', method: 'post', path: '/change-email' },
  changePassword: { audience: 'client', method: 'post', path: '/change-password' },
  clientMessage: { audience: 'client', method: 'post', path: '/messages' },
  confirmAuthenticator: { audience: 'client', method: 'post', path: '/authenticator/confirm' },
  confirmEmail: { audience: 'anyone', method: 'post', path: '/change-email/confirm' },
  deleteClient: { audience: 'staff', method: 'post', path: '/clients/:id/delete' },
  devices: { audience: 'client', method: 'get', path: '/devices' },
  disableAccount: { audience: 'staff', method: 'post', path: '/clients/:id/account/disable' },
  disconnectClient: { audience: 'staff', method: 'post', path: '/clients/:id/disconnect' },
  downloadMyData: { audience: 'client', method: 'post', path: '/my-data' },
  enableAccount: { audience: 'staff', method: 'post', path: '/clients/:id/account/enable' },
  encryptionStatus: { audience: 'staff', method: 'get', path: '/encryption' },
  events: { audience: 'either', method: 'get', path: '/events' },
  exportAudit: { audience: 'staff', method: 'get', path: '/audit/export' },
  forgotPassword: { audience: 'anyone', method: 'post', path: '/forgot-password' },
  fulfillRequest: { audience: 'client', method: 'post', path: '/requests/:id/fulfill' },
  inviteClient: { audience: 'staff', method: 'post', path: '/clients/:id/invite' },
  language: { audience: 'anyone', method: 'get', path: '/language' },
  login: { audience: 'anyone', method: 'post', path: '/login' },
  logout: { audience: 'client', method: 'post', path: '/logout' },
  logoutEverywhere: { audience: 'client', method: 'post', path: '/logout-everywhere' },
  lookupInvitation: { audience: 'anyone', method: 'post', path: '/invitations/lookup' },
  me: { audience: 'client', method: 'get', path: '/me' },
  portalStatus: { audience: 'staff', method: 'get', path: '/clients/:id/status' },
  recover: { audience: 'anyone', method: 'post', path: '/recover' },
  register: { audience: 'anyone', method: 'post', path: '/register' },
  removeAuthenticator: { audience: 'client', method: 'post', path: '/authenticator/remove' },
  replaceRecoveryCodes: {
    audience: 'client',
    method: 'post',
    path: '/authenticator/recovery-codes',
  },
  resendCode: { audience: 'anyone', method: 'post', path: '/login/resend' },
  resendInvite: { audience: 'staff', method: 'post', path: '/clients/:id/invite/resend' },
  resetPassword: { audience: 'anyone', method: 'post', path: '/reset-password' },
  revealSSN: { audience: 'staff', method: 'post', path: '/clients/:id/reveal-ssn' },
  sealClient: { audience: 'staff', method: 'post', path: '/clients/:id/seal' },
  sendMessage: { audience: 'staff', method: 'post', path: '/clients/:id/messages' },
  sendRequest: { audience: 'staff', method: 'post', path: '/clients/:id/requests' },
  sessions: { audience: 'client', method: 'get', path: '/sessions' },
  signOutClient: { audience: 'staff', method: 'post', path: '/clients/:id/sign-out' },
  signOutDevice: { audience: 'client', method: 'post', path: '/devices/:id/sign-out' },
  signOutSession: { audience: 'client', method: 'post', path: '/sessions/:id/sign-out' },
  startAuthenticator: { audience: 'client', method: 'post', path: '/authenticator/start' },
  startRecovery: { audience: 'staff', method: 'post', path: '/clients/:id/recovery' },
  undoEmail: { audience: 'anyone', method: 'post', path: '/change-email/undo' },
  unsealClient: { audience: 'staff', method: 'post', path: '/clients/:id/unseal' },
  verifyAudit: { audience: 'staff', method: 'post', path: '/audit/verify' },
  verifyCode: { audience: 'anyone', method: 'post', path: '/login/verify' },
} as const satisfies Record<string, Route>

export type PortalRouteName = keyof typeof PORTAL_ROUTES

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
const matchers = Object.values(PORTAL_ROUTES).map(({ audience, method, path }) => ({
  audience,
  method,
  pattern: pattern(path),
}))

/** Audience of a path below `/api/portal`; undefined when there is no such endpoint. */
export const audienceOf = (method: string, path: string): Audience | undefined =>
  matchers.find((route) => route.method === method.toLowerCase() && route.pattern.test(path))
    ?.audience
