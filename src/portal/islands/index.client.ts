/** Everything that runs in a client's browser, bundled by `npm run generate`. */
import { startApp } from './app.client.js'
import { startCharacterCount } from './characterCount.client.js'
import { startDraft } from './draft.client.js'
import { startFilePicker } from './filePicker.client.js'
import { startIdle } from './idle.client.js'
import { island } from './island.client.js'
import { startLater } from './later.client.js'
import { startLive } from './live.client.js'
import { startMenus } from './menus.client.js'
import { startNewest } from './newest.client.js'
import { startPasskeyButton } from './passkey.client.js'
import { startPosition } from './position.client.js'
import { startPush } from './push.client.js'
import { startQuestionForm } from './questions.client.js'
import { startQuickExit } from './quickExit.client.js'
import { startScannedCode } from './scannedCode.client.js'
import { startShowPassword } from './showPassword.client.js'
import { startSignature } from './signature.client.js'

island('pcp-quick-exit', startQuickExit)
// Before what changes the page: it compares with what the server wrote
island('pcp-live', startLive)
island('pcp-character-count', startCharacterCount)
island('pcp-draft', startDraft)
island('pcp-file-picker', startFilePicker)
island('pcp-idle', startIdle)
island('pcp-later', startLater)
island('pcp-passkey', startPasskeyButton)
island('pcp-position', startPosition)
island('pcp-push', startPush)
island('pcp-questions', startQuestionForm)
island('pcp-scanned-code', startScannedCode)
island('pcp-show-password', startShowPassword)
island('pcp-signature', startSignature)

startMenus()
startNewest()
startApp()
