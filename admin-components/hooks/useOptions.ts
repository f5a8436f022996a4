import { useEffect, useState } from 'react'

import type { Answer } from '../shared/callPortal.js'

type Page<T> = { docs: T[] }

/** All rows of a short list of the installation, such as file categories; null while they are on their way. */
export const useOptions = <T>({
  get,
  path,
}: {
  get: <R>(path: string) => Promise<Answer<R>>
  path: string
}): { failed: null | string; options: null | T[] } => {
  const [options, setOptions] = useState<null | T[]>(null)
  const [failed, setFailed] = useState<null | string>(null)

  useEffect(() => {
    let wanted = true
    void get<Page<T>>(path).then((answer) => {
      if (!wanted) return
      if (answer.ok) setOptions(answer.data.docs)
      else setFailed(answer.message)
    })
    return () => {
      wanted = false
    }
  }, [get, path])

  return { failed, options }
}
