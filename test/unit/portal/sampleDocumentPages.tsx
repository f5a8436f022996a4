import type {
  DocumentDetail,
  ListedDocument,
} from '../../../src/features/documents/loaders/documents.js'
import { DocumentView } from '../../../src/features/documents/views/Document/index.js'
import { DocumentsView } from '../../../src/features/documents/views/Documents/index.js'
import { SendDocumentView } from '../../../src/features/documents/views/SendDocument/index.js'
import { page, type SamplePage } from './samplePage.js'

const STUB: ListedDocument = {
  createdAt: '2026-11-12T17:00:00.000Z',
  href: '/api/client-documents/file/page-1.jpg',
  id: 'd1',
  kind: 'picture',
  mine: true,
  name: 'Pay stub',
  size: 2_100_000,
  state: 'ready',
}
const DETAIL: DocumentDetail = {
  ...STUB,
  category: 'Income',
  mayAskRemoval: false,
  openHref: '/api/client-documents/file/page-1.jpg/open',
  pictureHref: '/api/client-documents/file/page-1.jpg/small',
  removalAskedAt: null,
  requestID: 'r5',
  taskID: null,
  takeBackUntil: null,
  takenBackAt: null,
}

const document = (name: string, over: Partial<DocumentDetail>): SamplePage =>
  page(`document-${name}`, '/documents/d1', (view) => (
    <DocumentView document={{ ...DETAIL, ...over }} view={view} />
  ))

/** The files of a client, one of them in each state, and the form to send another. */
export const DOCUMENT_PAGES: readonly SamplePage[] = [
  page('documents', '/documents', (view) => (
    <DocumentsView
      groups={[
        {
          documents: [STUB, { ...STUB, href: null, id: 'd2', size: null, state: 'checking' }],
          name: 'Income',
        },
        {
          documents: [
            { ...STUB, id: 'd3', mine: false, name: 'Your lease' },
            { ...STUB, href: null, id: 'd4', state: 'taken-back' },
          ],
          name: null,
        },
      ]}
      more="?show=60"
      view={view}
    />
  )),
  page('documents-empty', '/documents', (view) => (
    <DocumentsView groups={[]} more={null} view={view} />
  )),
  document('new', { takeBackUntil: '2026-11-12T17:30:00.000Z' }),
  document('old', { mayAskRemoval: true }),
  document('asked', { removalAskedAt: '2026-11-14T17:30:00.000Z' }),
  document('gone', { href: null, state: 'taken-back', takenBackAt: '2026-11-12T17:10:00.000Z' }),
  page('send-document', '/documents/send', (view) => (
    <SendDocumentView
      agency="Harbor Outreach"
      categories={[{ label: 'Income', value: 'c1' }]}
      maxFiles={10}
      maxMegabytes={25}
      view={view}
    />
  )),
]
