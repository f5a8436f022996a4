import { useEffect, useState } from 'react'

import type { PortalAnswer } from '../shared/callPortal.js'

/** First page of a list, of which only the rows matter. */
export type OptionPage<T> = { docs: T[] }

/**
 * All rows of a short list of the installation, such as file categories; null while they are on
 * their way. `load` must stay the same function between renders.
 */
export const useOptions = <T>(
  load: () => Promise<PortalAnswer<OptionPage<T>>>,
): { failed: null | string; options: null | T[] } => {
  const [options, setOptions] = useState<null | T[]>(null)
  const [failed, setFailed] = useState<null | string>(null)

  useEffect(() => {
    let wanted = true
    void load().then((answer) => {
      if (!wanted) return
      if (answer.ok) setOptions(answer.data.docs)
      else setFailed(answer.message)
    })
    return () => {
      wanted = false
    }
  }, [load])

  return { failed, options }
}
