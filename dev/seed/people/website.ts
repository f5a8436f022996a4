import { richText } from '../richText.js'
import type { World } from '../surroundings/openWorld.js'
import { asStaff, writeAs, type ID } from './staffAtWork.js'

/** Content of the host's own collection and global, which the portal leaves alone. */
export const writeWebsite = async (world: World, staff: ID): Promise<void> => {
  await writeAs(world, staff, {
    collection: 'pages',
    data: {
      content: richText(
        'Harbor County helps people find and keep a home. Call 211 at any hour, or come to the front desk at Pier 9.',
        'This page belongs to the website, not to the portal. It shows that both live in one installation.',
      ),
      slug: 'about',
      title: 'About Harbor County Services',
    },
  })
  await world.payload.updateGlobal({
    slug: 'site-settings',
    data: { footerNote: 'A demo with made-up people.', siteName: 'Harbor County' },
    overrideAccess: false,
    req: await asStaff(world, staff),
  })
}
