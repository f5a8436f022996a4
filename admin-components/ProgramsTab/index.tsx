import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { todayOfAgency } from '../ProgramView/todayOfAgency.js'
import { ProgramsTabClient } from './index.client.js'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The Programs tab of a client's record: the programs they are or were in, and those of the agency
 * that they can be put into (staff guide, exit from a program).
 */
export const ProgramsTab = async ({
  doc,
  initPageResult: { req },
  permissions,
}: DocumentViewServerProps): Promise<ReactNode> => {
  const context = cardContext(req)
  const client = toID(doc.id)
  const actor = getActor(req)
  if (!context || client === null || actor.kind !== 'staff') return null
  const { options, slugs } = context
  const rights = permissions?.collections?.[slugs.enrollments]
  if (!rights?.read) return null
  const agency = actor.agency ?? toID(doc.agency)
  return (
    <ProgramsTabClient
      agency={rights.create ? agency : null}
      api={formatAdminURL({ apiRoute: req.payload.config.routes.api, path: '', relative: true })}
      client={client}
      clientName={textOf(doc.fullName)}
      lastName={textOf(doc.lastName)}
      slugs={{
        clients: slugs.clients,
        enrollments: slugs.enrollments,
        programs: slugs.programs,
      }}
      today={await todayOfAgency({
        agency,
        now: options.clock(),
        req,
        slug: slugs.agencies,
      })}
    />
  )
}
