/**
 * Never kept, whatever form they came from, nor sent before their form is. The name that is typed
 * under a release is its signature, as the drawn one is.
 */
// guard: no-secrets-in-drafts
const SECRET = /^(code|credential|currentPassword|password|signature|signedName|token|_.*)$/

/** Under a form of questions, as under a release. */
const SIGNATURE = /^answers\.\w+\.signed(?:Name)?$/

/** Whether a field of a form holds a secret, by its name. */
export const isSecretField = (name: string): boolean => SECRET.test(name) || SIGNATURE.test(name)
