import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { DocumentGroup, ListedDocument } from '../../loaders/documents.js'
import { documentLine } from '../documentTexts.js'

type Props = { groups: readonly DocumentGroup[]; more: null | string; view: ViewContext }

const Rows = ({ documents, view }: { documents: readonly ListedDocument[]; view: ViewContext }) => (
  <ListRows>
    {documents.map((document) => (
      <ListRow
        detail={documentLine(view, document)}
        href={view.path(`/documents/${document.id}`)}
        icon="document"
        key={document.id}
        title={document.name}
      />
    ))}
  </ListRows>
)

/** The client's own files by category, and the way to send one that nobody asked for. */
export const DocumentsView = ({ groups, more, view }: Props) => {
  const { path, t } = view
  const some = groups.length > 0
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="documents">
      <PageHeading title={t('client.documentsTitle')}>
        <p className="pcp-quiet">{t(some ? 'client.documentsIntro' : 'client.documentsNone')}</p>
      </PageHeading>
      <p>
        <ButtonLink href={path('/documents/send')} look={some ? 'second' : 'filled'}>
          {t('client.documentSendLink')}
        </ButtonLink>
      </p>
      {groups.map(({ documents, name }) => (
        <Section key={name ?? ''} title={name ?? t('client.documentsOther')}>
          <Rows documents={documents} view={view} />
        </Section>
      ))}
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
