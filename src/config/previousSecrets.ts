import { createHash, createSecretKey, type KeyObject } from 'node:crypto'

import type { ClientPortalOptions } from './options.js'

/** What Payload makes of an installation's secret, and every key is derived from. */
const asPayload = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex').slice(0, 32)

/**
 * Secrets that the installation had before, as Payload uses them, newest first; kept where no log
 * prints them.
 * @throws Error naming the option and what is wrong, never the secret.
 */
export const previousSecrets = ({ audit }: ClientPortalOptions): KeyObject[] =>
  (audit?.previousSecrets ?? []).map((secret, index) => {
    if (typeof secret !== 'string' || secret === '') {
      throw new Error(
        `clientPortalPlugin: option \`audit.previousSecrets.${index}\` is no text. Give the \`secret\` that the Payload config had before, newest first.`,
      )
    }
    return createSecretKey(asPayload(secret), 'utf8')
  })
