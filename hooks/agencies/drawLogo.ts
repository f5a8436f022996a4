import type { CollectionBeforeChangeHook } from 'payload'

import { sharpOf } from '../../src/files/cleanImage.js'
import { cleanLogo } from '../../src/files/cleanLogo.js'
import { rowBefore } from '../shared/rowBefore.js'

type Logo = { logo?: unknown; logoFacts?: unknown }

/**
 * Whoever hands in a logo, over whichever door, has it drawn anew; what is no picture has no facts, and
 * is refused by the field. A form that hands back what is stored changes nothing.
 */
export const drawLogo: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const { logo } = data as Logo
  const before = rowBefore(args) as Logo | undefined
  if (logo === undefined || (before !== undefined && logo === before.logo)) return data as unknown
  const sharp = sharpOf(req.payload.config)
  const clean = sharp && (await cleanLogo(sharp, logo))
  return { ...data, logo: clean?.picture ?? logo, logoFacts: clean?.facts ?? null }
}
