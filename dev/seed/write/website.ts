import { addRow, type Seeder } from '../rows.js'
import { richText } from '../richText.js'

/** Content of the host's own collection and global, which the portal leaves alone. */
export const writeWebsite = async (seeder: Seeder): Promise<void> => {
  await addRow(seeder, {
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
  await seeder.payload.updateGlobal({
    slug: 'site-settings',
    data: { footerNote: 'A demo with made-up people.', siteName: 'Harbor County' },
    overrideAccess: true,
  })
}
