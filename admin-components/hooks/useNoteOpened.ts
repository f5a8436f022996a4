import { usePreferences } from '@payloadcms/ui'
import { useEffect } from 'react'

import { OPENED_CLIENTS } from '../../src/contract/dashboardBoxes.js'
import type { ID } from '../../src/core/ids.js'

/** As many as are shown, and some more: who may not be read any more falls out. */
const MOST = 10

type Kept = { clients?: readonly ID[] }

/** Keeps in the staff user's own preferences that they opened a record: ids alone, the last first. */
export const useNoteOpened = (client: ID): void => {
  const { getPreference, setPreference } = usePreferences()
  useEffect(() => {
    let gone = false
    void getPreference<Kept | null>(OPENED_CLIENTS).then((kept) => {
      const before = kept?.clients ?? []
      if (gone || before[0] === client) return
      const clients = [client, ...before.filter((one) => one !== client)].slice(0, MOST)
      void setPreference(OPENED_CLIENTS, { clients })
    })
    return () => {
      gone = true
    }
  }, [client, getPreference, setPreference])
}
