import type { ClientPortalOptions } from 'payload-client-portal'

/**
 * Tiles that the demo draws by itself, so that nobody else is asked; `MAP_TILES` and `MAP_CREDIT`
 * name others.
 */
export const maps = (): NonNullable<ClientPortalOptions['maps']> => ({
  attribution: process.env.MAP_CREDIT ?? 'A grid, drawn by this demo: no real map',
  tiles: process.env.MAP_TILES ?? '/map-tiles/{z}/{x}/{y}',
})
