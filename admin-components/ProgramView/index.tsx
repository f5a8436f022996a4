import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { sameID, toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { ProgramViewClient } from './index.client.js'
import { NoProgram } from './NoProgram.client.js'
import { readProgram } from './readProgram.js'
import { todayOfAgency } from './todayOfAgency.js'

/**
 * One enrollment of a client's record, at an address of its own: what it says, the services given in
 * it, the forms filled in meanwhile, and the way out (staff guide, exit from a program).
 */
export const ProgramView = async ({
  doc,
  initPageResult: { req },
  params,
  searchParams,
}: DocumentViewServerProps): Promise<ReactNode> => {
  const context = cardContext(req)
  const client = toID(doc.id)
  const segments: unknown = params?.segments
  const id: unknown = Array.isArray(segments) ? segments.at(-1) : undefined
  if (!context || client === null || typeof id !== 'string') return null
  const { slugs } = context
  const found = await readProgram({ client, enrollment: id, req, slugs })
  if (!found) return <NoProgram />
  const { enrollment, members } = found
  const { config } = req.payload
  const programs = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${slugs.clients}/${client}/programs`,
  })
  const actor = getActor(req)
  const isOwn =
    actor.kind === 'staff' &&
    (actor.superUser === 'installation' || sameID(actor.agency, enrollment.agency))
  return (
    <ProgramViewClient
      api={formatAdminURL({ apiRoute: config.routes.api, path: '', relative: true })}
      client={client}
      clientName={typeof doc.fullName === 'string' ? doc.fullName : ''}
      enrollment={enrollment}
      key={`${enrollment.id}-${enrollment.exitDate ?? ''}`}
      mayExit={isOwn}
      members={members}
      opensExit={searchParams?.exit === '1' && isOwn && enrollment.exitDate === null}
      paths={{ here: `${programs}/${enrollment.id}`, programs }}
      slugs={{
        clients: slugs.clients,
        enrollments: slugs.enrollments,
        referrals: slugs.referrals,
        responses: slugs.assessmentResponses,
        services: slugs.services,
      }}
      today={await todayOfAgency({
        agency: enrollment.agency,
        now: context.options.clock(),
        req,
        slug: slugs.agencies,
      })}
    />
  )
}
