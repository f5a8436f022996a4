import type { CorrectionDetail } from '../../../src/features/requests/loaders/correction.js'
import type { RequestDetail } from '../../../src/features/requests/loaders/request.js'
import { CorrectView } from '../../../src/features/requests/views/Correct/index.js'
import { RequestView } from '../../../src/features/requests/views/Request/index.js'
import { DETAILS, TODAY } from './sampleData.js'
import { page, type SamplePage } from './samplePage.js'

const PLACE = {
  address: 'Under the 4th Street bridge',
  agency: 'a',
  client: 'c',
  createdAt: '2026-11-12T17:00:00.000Z',
  id: 'x',
  latitude: 34.05,
  longitude: -117.19,
  note: 'Mornings',
  private: false,
  recordedAt: '2026-11-12T17:00:00.000Z',
  updatedAt: '2026-11-12T17:00:00.000Z',
}

const NO_FILES = new Map<string, string>()

const CORRECTIONS = {
  assessment: {
    answered: DETAILS.sentAssessment.answered,
    files: NO_FILES,
    item: DETAILS.sentAssessment.item,
  },
  document: {
    answered: DETAILS.sentDocument.answered,
    files: NO_FILES,
    item: DETAILS.sentDocument.item,
  },
  location: {
    answered: { location: PLACE, type: 'location' },
    files: NO_FILES,
    item: { ...DETAILS.sentAssessment.item, name: 'Location', type: 'location' },
  },
} as const satisfies Record<string, CorrectionDetail>

const { item } = DETAILS.sentDocument
/** What was sent, while it can be corrected and when it cannot any more. */
const SENT: Readonly<Record<string, RequestDetail>> = {
  'request-corrected': {
    ...DETAILS.sentDocument,
    item: { ...item, correctedAt: '2026-11-13T17:00:00.000Z', open: true },
  },
  'request-reviewed': {
    ...DETAILS.sentDocument,
    item: { ...item, reviewedAt: '2026-11-14T17:00:00.000Z' },
  },
}

export const CORRECTION_PAGES: readonly SamplePage[] = [
  ...Object.entries(CORRECTIONS).map(([name, detail]) =>
    page(`correct-${name}`, '/requests/r5/correct', (view) => (
      <CorrectView detail={detail} maxFiles={10} maxMegabytes={25} view={view} />
    )),
  ),
  ...Object.entries(SENT).map(([name, detail]) =>
    page(name, '/requests/r5', (view) => (
      <RequestView
        askPassword={false}
        detail={detail}
        maxFiles={10}
        maxMegabytes={25}
        today={TODAY}
        view={view}
      />
    )),
  ),
]
