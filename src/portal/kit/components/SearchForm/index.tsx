import type { ReactNode } from 'react'

import type { ViewContext } from '../../viewContext.js'
import { Button } from '../Button/index.js'

type Props = {
  /** Path of the page that answers, below the portal. */
  action: string
  children: ReactNode
  label: string
  view: Pick<ViewContext, 'path' | 't'>
}

/** Asks a page for a part of what it has: a plain form whose answers stand in the address. */
export const SearchForm = ({ action, children, label, view }: Props) => (
  <form
    action={view.path(action)}
    aria-label={label}
    className="pcp-form"
    method="get"
    role="search"
  >
    {children}
    <Button look="second">{view.t('client.search')}</Button>
  </form>
)
