import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { FindClientBox } from './index.client.js'

type Props = Pick<ServerProps, 'payload' | 'permissions'>
type Context = { slugs: { clients: string } }

/** The box that finds a client, above the dashboard, for who may read clients. */
export const FindClient = ({ payload, permissions }: Props): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs.clients
  if (slug === undefined || !permissions?.collections?.[slug]?.read) return null
  return <FindClientBox clients={slug} />
}
