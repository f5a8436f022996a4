import type { ViewContext } from '../../viewContext.js'

type Props = {
  /** Query that shows one step more; null where there is no more. */
  more: null | string
  /** Of the list, below the portal. */
  path: string
  view: Pick<ViewContext, 'path' | 't'>
}

/** Leads to the same list with one step more of it. */
export const ShowMore = ({ more, path, view }: Props) =>
  more ? (
    <p>
      <a className="pcp-phone" href={`${view.path(path)}${more}`}>
        {view.t('client.showMore')}
      </a>
    </p>
  ) : null
