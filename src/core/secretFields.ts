/** Never kept, whatever form they came from, nor sent before their form is. */
// guard: no-secrets-in-drafts
const SECRET = /^(code|currentPassword|password|signature|token|_.*)$/

/** Whether a field of a form holds a secret, by its name. */
export const isSecretField = (name: string): boolean => SECRET.test(name)
