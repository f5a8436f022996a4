import { useEffect, useState } from 'react'

import type { MapLinks } from '../../src/core/mapLinks.js'

type State = 'failed' | 'loading' | 'there'

/** Puts a file into the page, once. @throws where it does not come */
const load = (url: string, make: () => HTMLLinkElement | HTMLScriptElement): Promise<void> =>
  new Promise((resolve, reject) => {
    if (document.head.querySelector(`[data-map-file="${CSS.escape(url)}"]`)) return resolve()
    const element = make()
    element.dataset.mapFile = url
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => {
      element.remove()
      reject(new Error(url))
    })
    document.head.append(element)
    return undefined
  })

const loadBoth = async ({ script, styles }: MapLinks): Promise<void> => {
  await load(styles, () =>
    Object.assign(document.createElement('link'), { href: styles, rel: 'stylesheet' }),
  )
  await load(script, () => Object.assign(document.createElement('script'), { src: script }))
}

/** Loads what draws maps, the portal's own files, once it is wanted. */
export const useMapFiles = (map: MapLinks, wanted: boolean): State => {
  const [state, setState] = useState<State>('loading')
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    const tell = (next: State) => () => {
      if (!gone) setState(next)
    }
    loadBoth(map).then(tell('there'), tell('failed'))
    return () => {
      gone = true
    }
  }, [map, wanted])
  return state
}
