import type { OwnDocument } from '../../loaders/request.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'

const STATE_TEXTS = {
  checking: 'client.documentChecking',
  refused: 'client.documentRefused',
  'taken-back': 'client.documentTakenBack',
} as const

/** Files of the client, each with its day and size. */
export const DocumentRows = ({
  documents,
  view,
}: {
  documents: readonly OwnDocument[]
  view: ViewContext
}) => (
  <ListRows>
    {documents.map(({ createdAt, id, name, size, state }) => (
      <ListRow
        detail={[
          view.t('client.documentSentOn', { date: view.format.on(createdAt) }),
          ...(size === null ? [] : [view.format.size(size)]),
          ...(state === 'ready' ? [] : [view.t(STATE_TEXTS[state])]),
        ].join(' · ')}
        href={view.path(`/documents/${id}`)}
        icon="document"
        key={id}
        title={name}
      />
    ))}
  </ListRows>
)
