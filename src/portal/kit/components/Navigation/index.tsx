import { Icon, type IconName } from '../Icon/index.js'

export type NavItem = {
  /** Of the count what no other item counts already. */
  added: number
  count: number
  /** The count in words, for who does not see the number beside the icon. */
  countText: string
  current: boolean
  href: string
  icon: IconName
  label: string
  place: 'more' | 'tab'
}

type Props = {
  items: readonly NavItem[]
  label: string
  /** So much waits behind "More", in words. */
  moreCountText: (count: number) => string
  moreLabel: string
}

const MOST_COUNTED = 99

/** The icon, with the number beside it and not on it. */
const Sign = ({ count, icon, live }: Pick<NavItem, 'count' | 'icon'> & { live?: string }) => (
  <span className="pcp-navSign" data-live={live}>
    <Icon name={icon} />
    {count > 0 ? (
      <span aria-hidden="true" className="pcp-count">
        {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
      </span>
    ) : null}
  </span>
)

const NavLinks = ({ items }: { items: readonly NavItem[] }) =>
  items.map((item) => (
    <li key={item.href}>
      <a
        aria-current={item.current ? 'page' : undefined}
        className="pcp-navLink"
        data-live={item.href}
        href={item.href}
      >
        <Sign count={item.count} icon={item.icon} />
        <span className="pcp-navLabel">{item.label}</span>
        {item.count > 0 ? <span className="pcp-hiddenText">, {item.countText}</span> : null}
      </a>
    </li>
  ))

/**
 * The pages to go to: one list, which stands at the side of a wide screen and is a bar of tabs on a
 * phone. There the pages used less open with "More", without a script.
 */
export const Navigation = ({ items, label, moreCountText, moreLabel }: Props) => {
  const tabs = items.filter(({ place }) => place === 'tab')
  const more = items.filter(({ place }) => place === 'more')
  const hidden = more.reduce((sum, { added }) => sum + added, 0)
  return (
    <nav aria-label={label} className="pcp-nav">
      <ul className="pcp-navList" role="list">
        <NavLinks items={tabs} />
        {more.length > 0 ? (
          <li>
            <details className="pcp-more" data-menu="">
              <summary
                className={`pcp-navLink${more.some(({ current }) => current) ? ' pcp-navLink--on' : ''}`}
              >
                <Sign count={hidden} icon="more" live="more-count" />
                <span className="pcp-navLabel" data-live="more-label">
                  {moreLabel}
                  {hidden > 0 ? (
                    <span className="pcp-hiddenText">, {moreCountText(hidden)}</span>
                  ) : null}
                </span>
              </summary>
              <ul className="pcp-moreList" role="list">
                <NavLinks items={more} />
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
