import type { OwnDocument } from '../../loaders/request.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { Row, Rows } from '../../../../portal/kit/components/Row/index.js'

const STATE_TEXTS = {
  checking: 'client.documentChecking',
  refused: 'client.documentRefused',
} as const

/** Files of the client, each with its day and size. */
export const DocumentRows = ({
  documents,
  view,
}: {
  documents: readonly OwnDocument[]
  view: ViewContext
}) => (
  <Rows>
    {documents.map(({ createdAt, href, id, name, size, state }) => (
      <Row
        detail={[
          view.t('client.documentSentOn', { date: view.format.on(createdAt) }),
          ...(size === null ? [] : [view.format.size(size)]),
          ...(state === 'ready' ? [] : [view.t(STATE_TEXTS[state])]),
        ].join(' · ')}
        href={href ?? undefined}
        icon="document"
        key={id}
        title={name}
      />
    ))}
  </Rows>
)
