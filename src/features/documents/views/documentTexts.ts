import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { ListedDocument } from '../loaders/documents.js'

const STATES = {
  checking: 'client.documentChecking',
  refused: 'client.documentRefused',
  'taken-back': 'client.documentTakenBack',
} as const

const KINDS = { pdf: 'client.documentIsPDF', picture: 'client.documentIsPicture' } as const

/** What became of a file, where it is not simply there. */
export const documentState = (
  { t }: ViewContext,
  { state }: Pick<ListedDocument, 'state'>,
): null | string => (state === 'ready' ? null : t(STATES[state]))

/** When it came, from whom, what it is, how large and what became of it. */
export const documentLine = (view: ViewContext, document: ListedDocument): string => {
  const { format, t } = view
  const { createdAt, kind, mine, size, state } = document
  const key = mine ? 'client.documentSentOn' : 'client.documentSharedOn'
  return [
    t(key, { date: format.on(createdAt) }),
    kind === null || state === 'taken-back' ? null : t(KINDS[kind]),
    size === null || state === 'taken-back' ? null : format.size(size),
    documentState(view, document),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
