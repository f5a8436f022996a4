import type { ClientPortalOptions } from 'payload-client-portal'

const MUCH = 1_000_000

/** So many that what lies behind the limits is reached; a new one has to be named. */
export const MUCH_OF_EVERYTHING: Required<NonNullable<ClientPortalOptions['limits']>> = {
  addressMailsPerHour: MUCH,
  clientCallsPerHour: MUCH,
  codeMailsPerHour: MUCH,
  codeTextsPerAgency: MUCH,
  codeTextsPerHour: MUCH,
  dataDownloadsPerDay: MUCH,
  messagesPerHour: MUCH,
  noticesPerHour: MUCH,
  resetMailsPerPair: MUCH,
  revealsPerHour: MUCH,
  signInsPerAddress: MUCH,
  signInsPerInstallation: MUCH,
  signInsPerSite: MUCH,
  staffChangesPerHour: MUCH,
  triesInARow: 100,
  uploadsPerHour: MUCH,
  wrongCodesPerHour: MUCH,
  wrongPasswords: MUCH,
}
