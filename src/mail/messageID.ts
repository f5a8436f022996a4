import { createHash } from 'node:crypto'

/**
 * Message-ID that is the same whenever the same mail is sent again, so that mail programs fold a
 * second copy into the first when a server stopped between sending and noting it. The key itself
 * cannot be read from it.
 */
export const messageID = (dedupeKey: string, publicURL: string | undefined): string => {
  const name = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)
  return `<${name}@${publicURL ? new URL(publicURL).hostname : 'localhost'}>`
}
