import { DocumentRows, type OwnDocument } from '../../../requests/portal.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { documents: readonly OwnDocument[]; more: null | string; view: ViewContext }

/** The client's own files. */
export const DocumentsView = ({ documents, more, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="documents">
      <PageHeading title={t('client.documentsTitle')}>
        <p className="pcp-quiet">
          {t(documents.length > 0 ? 'client.documentsIntro' : 'client.documentsNone')}
        </p>
      </PageHeading>
      {documents.length > 0 ? <DocumentRows documents={documents} view={view} /> : null}
      {more ? (
        <p>
          <a className="pcp-phone" href={`${path('/documents')}${more}`}>
            {t('client.showMore')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
