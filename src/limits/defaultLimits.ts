/**
 * How many are allowed where a host says nothing else: the defaults of the option `limits`. What
 * each number counts, of whom and in what time is in `budgets.ts`; how many tries one single code
 * has is another option, `oneTimeCode.tries`. A number without a source is our own choice.
 */
export const DEFAULT_LIMITS = {
  addressMailsPerHour: 10,
  clientCallsPerHour: 600,
  codeMailsPerHour: 10,
  // Texts cost money, and whoever pumps them shares in it: an agency's for a day, and few for one
  // person.
  codeTextsPerAgency: 300,
  codeTextsPerHour: 5,
  dataDownloadsPerDay: 5,
  messagesPerHour: 60,
  noticesPerHour: 120,
  // Half of `codeMailsPerHour`: one network cannot ask for all links of an account.
  resetMailsPerPair: 5,
  // Work at a desk, no harvest by a stolen session.
  revealsPerHour: 60,
  signInsPerAddress: 60,
  signInsPerInstallation: 3000,
  // An IPv6 /48 holds many /64, each of which has the number above (RFC 6177 §2).
  signInsPerSite: 600,
  staffChangesPerHour: 1200,
  // NIST SP 800-63B-4 §3.2.2: at most 100 in a row.
  triesInARow: 100,
  uploadsPerHour: 60,
  // That tries are throttled, and known browsers by themselves: OWASP Authentication Cheat Sheet,
  // OWASP device cookies. Ten is ours.
  wrongCodesPerHour: 10,
  wrongPasswords: 10,
} as const
