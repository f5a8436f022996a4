/** Makes and uses passkeys, by `@simplewebauthn/browser`; loaded when somebody asks for it. */
export { startAuthentication, startRegistration } from '@simplewebauthn/browser'
