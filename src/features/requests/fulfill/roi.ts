import { confirmSigner, signatureInput, signedRelease } from '../../releases/index.js'
import type { Fulfiller } from './types.js'

/** A release that was asked for, as the client signs it. */
export const roi: Fulfiller = {
  collection: 'releasesOfInformation',
  input: signatureInput,
  confirm: ({ fields }, { req }) => confirmSigner(req, fields),
  records: async ({ fields }, context) => [{ data: await signedRelease(fields, context) }],
}
