type Props = { hint: string; href: string; label: string }

/**
 * A link that works as it is; with scripts it also covers the page at once and listens for Shift
 * pressed three times (`src/portal/islands/quickExit.client.ts`).
 */
export const QuickExitLink = ({ hint, href, label }: Props) => (
  <pcp-quick-exit>
    <a className="pcp-leave" href={href} rel="noopener noreferrer" title={hint}>
      {label}
    </a>
  </pcp-quick-exit>
)
