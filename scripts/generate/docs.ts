import { api } from './api.js'
import { attacks } from './attacks.js'
import type { Generated } from './generated.js'

/** Docs of which a part is made of tables and code. */
export const MADE_DOCS: readonly Generated[] = [api, attacks]
