import { visibleText } from './visibleText.js'

/**
 * What browsers take in `<input type="email">` (WHATWG HTML, "valid email address"), and a dot in
 * the domain: without one no mail leaves the building, and "mike@gmail" is a slip. The one rule for
 * every address, at every door.
 */
export const EMAIL_PATTERN =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

/** RFC 5321 §4.5.3.1.3: a path of 256 octets, its angle brackets counted. */
export const EMAIL_MAX_LENGTH = 254

/** A host name in any script, and nothing else that a URL could be made of. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u

/** As browsers send it: `bücher.example` is `xn--bcher-kva.example` in every mail. */
const asciiDomain = (domain: string): string => {
  const url = `http://${domain}`
  return DOMAIN.test(domain) && URL.canParse(url) ? new URL(url).hostname : domain
}

/**
 * One spelling for each address: nothing that cannot be seen, lower case, a domain of another script as mail servers
 * know it. Dots and plus tags are left alone; they may be other people.
 */
// guard: one-spelling-per-address
export const normalizeEmail = (email: string): string => {
  const plain = visibleText(email, 'line').toLowerCase()
  const at = plain.lastIndexOf('@')
  return /[^\0-\x7F]/.test(plain.slice(at + 1))
    ? plain.slice(0, at + 1) + asciiDomain(plain.slice(at + 1))
    : plain
}

/** Whether a text is a mail address, in the one spelling that is kept. */
export const isEmail = (email: string): boolean =>
  email.length <= EMAIL_MAX_LENGTH && EMAIL_PATTERN.test(email)

/**
 * `mike@client.example` → `m•••@client.example`: enough to recognise one's own address, not to
 * learn it.
 */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
