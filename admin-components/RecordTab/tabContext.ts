import { createContext, useContext } from 'react'

import type { ID } from '../../src/core/ids.js'

type RecordTabState = {
  client: ID
  /** Of whom something was written from here. */
  onChange: () => void
  /** Goes up whenever something may have changed. */
  revision: number
  setStarred: (row: ID | null) => void
  /** The row that counts among those of the table, such as the current place. */
  starred: ID | null
}

export const RecordTabContext = createContext<null | RecordTabState>(null)

/** What the parts of a tab share; null for cells that stand in another list. */
export const useRecordTab = (): null | RecordTabState => useContext(RecordTabContext)
