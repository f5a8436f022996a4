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

const Count = ({ count, countText }: NavItem) =>
  count > 0 ? (
    <>
      <span aria-hidden="true" className="pcp-count">
        {count > 99 ? '99+' : count}
      </span>
      <span className="pcp-hiddenText">, {countText}</span>
    </>
  ) : null

const NavLink = ({ item }: { item: NavItem }) => (
  <a aria-current={item.current ? 'page' : undefined} className="pcp-navLink" href={item.href}>
    <Icon name={item.icon} />
    <span>{item.label}</span>
    <Count {...item} />
  </a>
)

/** All pages as a list, at the side of a wide screen. */
export const SideNav = ({ items, label }: Props) => (
  <nav aria-label={label} className="pcp-nav">
    <ul role="list">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink item={item} />
        </li>
      ))}
    </ul>
  </nav>
)

/**
 * The pages used most as tabs at the bottom of a phone; the others open above, without a script.
 */
export const TabNav = ({ items, label, moreLabel }: Props) => {
  const more = items.filter((item) => item.place === 'more')
  const moreIsOpen = more.some((item) => item.current)
  return (
    <nav aria-label={label} className="pcp-tabs">
      <ul role="list">
        {items
          .filter((item) => item.place === 'tab')
          .map((item) => (
            <li key={item.href}>
              <a
                aria-current={item.current ? 'page' : undefined}
                className="pcp-tab"
                href={item.href}
              >
                <Icon name={item.icon} />
                {item.label}
                <Count {...item} />
              </a>
            </li>
          ))}
        {more.length > 0 ? (
          <li>
            <details className="pcp-more">
              <summary className={`pcp-tab${moreIsOpen ? ' pcp-tab--on' : ''}`}>
                <Icon name="more" />
                {moreLabel}
              </summary>
              <ul role="list">
                {more.map((item) => (
                  <li key={item.href}>
                    <NavLink item={item} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
