import type { ReactNode } from 'react'

import { Badge, Icon, type IconName } from '../Icon/index.js'

type ListRowProps = {
  detail?: string | undefined
  href?: string | undefined
  icon?: IconName
  /** State at the end of the row. */
  tag?: ReactNode
  title: string
}

/** One line of a list; the whole line is the link where there is somewhere to go. */
export const ListRow = ({ detail, href, icon, tag, title }: ListRowProps) => {
  const inside = (
    <>
      {icon ? <Badge name={icon} /> : null}
      <span className="pcp-rowMain">
        <span className="pcp-rowText">
          <span className="pcp-rowTitle">{title}</span>
          {detail ? <span className="pcp-quiet">{detail}</span> : null}
        </span>
        {tag}
      </span>
      {href ? <Icon className="pcp-chevron" name="chevron" /> : null}
    </>
  )
  return (
    <li>
      {href ? (
        <a className="pcp-row" href={href}>
          {inside}
        </a>
      ) : (
        <div className="pcp-row">{inside}</div>
      )}
    </li>
  )
}

/** A list of rows on one card. */
export const ListRows = ({ children }: { children: ReactNode }) => (
  <ul className="pcp-card pcp-rows" role="list">
    {children}
  </ul>
)
