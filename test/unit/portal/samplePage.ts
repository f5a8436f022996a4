import type { ReactNode } from 'react'

import type { ViewContext } from '../../../src/portal/kit/viewContext.js'

export type SamplePage = {
  content: (view: ViewContext) => ReactNode
  name: string
  pathname: string
  signedIn: boolean
}

export const page = (
  name: string,
  pathname: string,
  content: SamplePage['content'],
  signedIn = true,
): SamplePage => ({ content, name, pathname, signedIn })
