import { actions } from './actions.js'
import { api } from './api.js'
import { collections } from './collections.js'
import { effects } from './effects.js'
import type { Generated } from './generated.js'
import { mails } from './mails.js'

/** Every file that is made from a table, except the linter's borders, which are a part of a file. */
export const GENERATED: readonly Generated[] = [actions, api, collections, effects, mails]
