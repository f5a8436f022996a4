import { Fragment } from 'react'

import { splitAtLinks } from '../../links.js'

/** For every link that somebody wrote: the page it leads to learns nothing of this one. */
export const WRITTEN_LINK = 'noopener noreferrer nofollow'

/** What somebody wrote, with the addresses of pages in it as links. */
export const LinkedText = ({ text }: { text: string }) =>
  splitAtLinks(text).map(({ href, text: part }, index) =>
    href === undefined ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <a href={href} key={index} rel={WRITTEN_LINK}>
        {part}
      </a>
    ),
  )
