import type { Payload } from 'payload'

import type { ID } from '../core/ids.js'
import { seal, unseal } from './sealed.js'

const place = (client: ID): string => `clients:${client}:ssn`

/** Encrypts a Social Security number for one client's row. */
export const sealSSN = (payload: Payload, client: ID, plain: string): string =>
  seal(payload, 'field', plain, place(client))

/** The number, or null when it is not this row's. */
export const openSSN = (payload: Payload, client: ID, sealed: string): null | string =>
  unseal(payload, 'field', sealed, place(client))
