import { actions } from './actions.js'
import { collections } from './collections.js'
import { effects } from './effects.js'
import type { Generated } from './generated.js'
import { mails } from './mails.js'

/** Every registry. They come first: docs (`api.ts`) are made of what they hold. */
export const GENERATED: readonly Generated[] = [actions, collections, effects, mails]
