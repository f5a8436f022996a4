import { addRow, type Seeder } from '../rows.js'
import type { Owner } from './client.js'

const TERM = 365

/** Releases of information that came before the portal, on paper or by voice. */
export const writeReleases = async (
  seeder: Seeder,
  { agency, client, seed }: Owner,
): Promise<void> => {
  const { at, day } = seeder.calendar
  for (const { end, permission, revoked, signedName, start } of seed.releases ?? []) {
    await addRow(seeder, {
      collection: 'releases-of-information',
      data: {
        agency,
        client,
        documentationType: signedName ? 'attached-pdf' : 'verbal-consent',
        endDate: day(end),
        permission,
        revokedAt: revoked === undefined ? null : at(revoked),
        signedAt: signedName ? at(start) : null,
        signedName: signedName ?? null,
        startDate: day(start),
      },
    })
  }
}

/** The release that answers a request: signed in the portal. */
export const signRelease = (
  seeder: Seeder,
  { agency, client, seed }: Owner,
  signed: { at: number; permission: 'no' | 'yes'; request: number | string },
) => {
  const { at, day } = seeder.calendar
  return addRow(seeder, {
    collection: 'releases-of-information',
    data: {
      agency,
      client,
      documentationType: 'electronic-signature',
      endDate: signed.permission === 'yes' ? day(signed.at + TERM) : null,
      permission: signed.permission,
      request: signed.request,
      signedAt: at(signed.at),
      signedLanguage: seed.language === 'es' ? 'es' : 'en',
      signedName: `${seed.first} ${seed.last}`,
      startDate: day(signed.at),
    },
  })
}
