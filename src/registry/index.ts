import type { Registry } from '../config/registry.js'
import { MAILS } from './mails.js'

/** All that features have registered, as the plugin hands it to the engines. */
export const REGISTRY: Registry = Object.freeze({ mails: MAILS })
