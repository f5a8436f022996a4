import { Icon } from '../Icon/index.js'

/** Leads one level up, above the heading. */
export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <a className="pcp-back" href={href}>
    <Icon name="back" />
    {label}
  </a>
)
