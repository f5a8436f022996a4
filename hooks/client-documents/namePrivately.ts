import { randomUUID } from 'node:crypto'

import type { CollectionBeforeOperationHook } from 'payload'

import { isAllowedType, ALLOWED_TYPES } from '../../src/core/fileTypes.js'

/** Stores each file under a random name: a guessed or colliding name would tell that somebody else's file exists. */
export const namePrivately: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const { mimetype } = req.file
    req.file.name = `${randomUUID()}.${isAllowedType(mimetype) ? ALLOWED_TYPES[mimetype] : 'bin'}`
  }
  return args
}
