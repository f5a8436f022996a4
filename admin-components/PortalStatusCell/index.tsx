import { headers } from 'next/headers.js'
import type { DefaultServerCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { StatusLabel } from '../ConnectionStatusTag/StatusLabel.client.js'
import { statusInList, type ReadStatuses } from './statusInList.js'

/**
 * How a client of the list stands with the portal. It is read for the page and stored nowhere, so
 * the list cannot be put in its order or be narrowed by it.
 */
export const PortalStatusCell = async ({
  payload,
  read,
  rowData,
}: DefaultServerCellComponentProps & { read: ReadStatuses }): Promise<ReactNode> => {
  const client = toID((rowData as { id?: unknown } | undefined)?.id)
  if (client === null) return null
  const status = await statusInList(client, { headers: await headers(), payload, read })
  return status && <StatusLabel status={status} />
}
