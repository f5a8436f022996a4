import { actions } from './actions.js'
import { assets } from './assets.js'
import { collections } from './collections.js'
import { effects } from './effects.js'
import type { Generated } from './generated.js'
import { icons } from './icons.js'
import { mails } from './mails.js'
import { mapAssets, mapFiles } from './maps.js'
import { paths } from './paths.js'

/** Every registry. They come first: docs (`api.ts`) are made of what they hold. */
export const GENERATED: readonly Generated[] = [
  actions,
  assets,
  collections,
  effects,
  icons,
  mails,
  mapAssets,
  mapFiles,
  paths,
]
