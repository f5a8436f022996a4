import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { CaseViewClient } from './index.client.js'

/**
 * The page of a case, in the place of Payload's form: nobody types into a case, things are done
 * with it. What it shows and what it may do is the server's to say.
 */
export const CaseView = ({ doc, initPageResult: { req } }: DocumentViewServerProps): ReactNode => {
  const context = cardContext(req)
  const id = toID(doc.id)
  if (!context || id === null) return null
  const { slugs } = context
  const { admin } = req.payload.config.routes
  return (
    <CaseViewClient
      client={toID(doc.client)}
      id={String(id)}
      key={id}
      places={{
        board: formatAdminURL({ adminRoute: admin, path: '/casework' }),
        clients: formatAdminURL({ adminRoute: admin, path: `/collections/${slugs.clients}` }),
        slugs: {
          agencies: slugs.agencies,
          caseTasks: slugs.caseTasks,
          clientDocuments: slugs.clientDocuments,
          fileCategories: slugs.fileCategories,
          taskTemplates: slugs.taskTemplates,
        },
      }}
    />
  )
}
