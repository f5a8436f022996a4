import type { OwnDocument } from '../../loaders/request.js'
import type { ViewContext } from '../../viewContext.js'
import { Row, Rows } from '../Row/index.js'

/** Files of the client, each with its day and size. */
export const DocumentRows = ({
  documents,
  view,
}: {
  documents: readonly OwnDocument[]
  view: ViewContext
}) => (
  <Rows>
    {documents.map(({ createdAt, href, id, name, size }) => (
      <Row
        detail={[
          view.t('client.documentSentOn', { date: view.format.on(createdAt) }),
          ...(size === null ? [] : [view.format.size(size)]),
        ].join(' · ')}
        href={href ?? undefined}
        icon="document"
        key={id}
        title={name}
      />
    ))}
  </Rows>
)
