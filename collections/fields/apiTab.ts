import type { DefaultDocumentViewConfig } from 'payload'

import { hiddenFromOrdinaryStaff } from '../../access/actor.js'

/**
 * The tab that shows a row as JSON helps who builds or runs the installation, and no case worker.
 */
export const API_TAB: DefaultDocumentViewConfig = {
  tab: { condition: ({ req }) => !hiddenFromOrdinaryStaff(req) },
}
