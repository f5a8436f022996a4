/** What a strict host writes against the package's types: nothing runs, tsc reads it. */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import {
  PORTAL_ERROR_CODES,
  portalActions,
  verifyAuditTrail,
  type ClientPortalOptions,
  type PortalErrorCode,
} from 'payload-client-portal'
import { clamav } from 'payload-client-portal/clamav'
import { Card } from 'payload-client-portal/components'
import { answerUnreadable } from 'payload-client-portal/routes'
import { en } from 'payload-client-portal/translations/en'
import { es } from 'payload-client-portal/translations/es'
import type { Limiter, Me, PortalHostPage, PortalLanguage } from 'payload-client-portal/types'

import type { Person } from './payload-types'

export const everyExport = { answerUnreadable, Card, en, es, verifyAuditTrail }
export const languages: Record<string, PortalLanguage> = { 'en-GB': en }

export const options: ClientPortalOptions = {
  languages,
  portal: { theme: { light: { accent: '#005f73' } } },
  upload: { scan: clamav({ host: '127.0.0.1', port: 3310 }) },
}

export const nameOf = ({ firstName, lastName }: Person): string =>
  [firstName, lastName].filter(Boolean).join(' ')

export const isPortalCode = (code: string): code is PortalErrorCode =>
  Object.hasOwn(PORTAL_ERROR_CODES, code)

export const invite = async (payload: Payload, req: PayloadRequest, person: Person) => {
  const { totalDocs } = await payload.count({ collection: 'portal-requests', req })
  const { status } = await portalActions.inviteClient(req, {
    attestation: true,
    email: person.email ?? '',
    id: person.id,
  })
  return { status, totalDocs }
}

export const permissionsOf = (user: TypedUser): readonly string[] =>
  user.collection === 'users' ? (user.portalPermissions ?? []) : []

export type Everything = { limiter: Limiter; me: Me; page: PortalHostPage }
