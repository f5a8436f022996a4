import type { Payload } from 'payload'

import type { ID } from '../core/ids.js'
import { seal, unseal, type Place } from './sealed.js'

const place = (row: ID): Place => ({ collection: 'clients', field: 'ssn', row })

/** Encrypts a Social Security number for one client's row. */
export const sealSSN = (payload: Payload, client: ID, plain: string): string =>
  seal(payload, place(client), plain)

/** The number, or null when it is not this row's. */
export const openSSN = (payload: Payload, client: ID, sealed: string): null | string =>
  unseal(payload, place(client), sealed)
