import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { Opening } from '../../loaders/opened.js'

type Props = { more: null | string; openings: readonly Opening[]; view: ViewContext }

/** Which agency opened what of the client's, and when. */
export const OpenedView = ({ more, openings, view }: Props) => {
  const { format, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/privacy')} label={t('client.privacyTitle')} />
      <PageHeading title={t('client.openedTitle')}>
        <p className="pcp-quiet">
          {t(openings.length > 0 ? 'client.myDataDisclosuresNote' : 'client.openedNone')}
        </p>
      </PageHeading>
      {openings.length > 0 ? (
        <ListRows>
          {openings.map(({ agency, at, id, what }) => (
            <ListRow
              detail={`${t('client.myDataWho')} ${agency} · ${format.on(at)}, ${format.time(at)}`}
              key={id}
              title={what}
            />
          ))}
        </ListRows>
      ) : null}
      {more ? (
        <p>
          <a className="pcp-phone" href={`${path('/privacy/opened')}${more}`}>
            {t('client.showMore')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
