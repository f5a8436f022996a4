import type { AuditAction, AuditOutcome } from '../../src/contract/auditEvents.js'

export type Filters = {
  action: '' | AuditAction
  client: string
  format: 'csv' | 'jsonl'
  from: string
  outcome: '' | AuditOutcome
  staff: string
  to: string
}

/**
 * Whether the days chosen are a span; one that ends before it begins is refused by the endpoint.
 */
export const isSpan = ({ from, to }: Pick<Filters, 'from' | 'to'>): boolean =>
  from === '' || to === '' || from <= to

/** Address of the download; what was not chosen is left out. */
export const exportLink = (endpoint: string, filters: Filters): string => {
  const chosen = Object.entries(filters)
    .map(([name, value]): [string, string] => [name, value.trim()])
    .filter(([, value]) => value !== '')
  return `${endpoint}?${new URLSearchParams(chosen).toString()}`
}
