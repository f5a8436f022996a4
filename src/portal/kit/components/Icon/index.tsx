import { ICON_PATHS, type IconName } from './drawings.js'

export type { IconName }

export const Icon = ({ className = '', name }: { className?: string; name: IconName }) => (
  <svg
    aria-hidden="true"
    className={`pcp-icon ${className}`.trim()}
    focusable="false"
    viewBox="0 0 24 24"
  >
    <path d={ICON_PATHS[name]} />
  </svg>
)

/** An icon on a soft square, at the start of a row. */
export const Badge = ({ name }: { name: IconName }) => (
  <span className="pcp-badge">
    <Icon name={name} />
  </span>
)
