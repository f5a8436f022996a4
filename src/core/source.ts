import type { Payload, PayloadRequest } from 'payload'

/**
 * What work reads and writes through: a request, or the running Payload where there is none
 * (timers, jobs). A request is passed on, so that inside a host's own transaction everything
 * belongs to it.
 */
export type Source = { payload: Payload } & Partial<Pick<PayloadRequest, 'transactionID'>>

/** The part of a request that tells who is calling. */
export type RequestSource = Pick<PayloadRequest, 'headers' | 'payload'>
