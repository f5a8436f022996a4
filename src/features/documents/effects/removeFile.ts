import { defineEffect } from '../../../effects/defineEffect.js'
import { removeStored } from '../../../files/storage.js'

/** The file of a document that was taken back goes for good; that there was one stays written. */
export const removeFile = defineEffect({
  kind: 'remove-file',
  settle: (source, { file }) => removeStored(source.payload, file),
})
