import { Icon, type IconName } from '../Icon/index.js'

export type NavItem = {
  count: number
  /** The count in words, for who does not see the number beside the icon. */
  countText: string
  current: boolean
  href: string
  icon: IconName
  label: string
  place: 'more' | 'tab'
}

type Props = { items: readonly NavItem[]; label: string; moreLabel: string }

const MOST_COUNTED = 99

/** The icon, with the number beside it and not on it. */
const Sign = ({ count, icon }: Pick<NavItem, 'count' | 'icon'>) => (
  <span className="pcp-navSign">
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
export const Navigation = ({ items, label, moreLabel }: Props) => {
  const tabs = items.filter(({ place }) => place === 'tab')
  const more = items.filter(({ place }) => place === 'more')
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
                <Sign count={0} icon="more" />
                <span className="pcp-navLabel">{moreLabel}</span>
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
