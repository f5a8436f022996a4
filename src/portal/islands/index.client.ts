/** Everything that runs in a client's browser, bundled by `npm run generate`. */
import { startDraft } from './draft.client.js'
import { startFilePicker } from './filePicker.client.js'
import { startIdle } from './idle.client.js'
import { island } from './island.client.js'
import { startNewest } from './newest.client.js'
import { startPosition } from './position.client.js'
import { startQuickExit } from './quickExit.client.js'
import { startSignature } from './signature.client.js'

island('pcp-draft', startDraft)
island('pcp-file-picker', startFilePicker)
island('pcp-idle', startIdle)
island('pcp-position', startPosition)
island('pcp-quick-exit', startQuickExit)
island('pcp-signature', startSignature)

startNewest()
