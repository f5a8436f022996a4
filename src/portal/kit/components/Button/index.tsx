import type { ReactNode } from 'react'

type Props = { children: ReactNode; look?: 'filled' | 'second' }

const CLASSES = { filled: 'pcp-button', second: 'pcp-button pcp-button--second' }

/** Sends the form it is in. A page has one filled button. */
export const Button = ({ children, look = 'filled' }: Props) => (
  <button className={CLASSES[look]} type="submit">
    {children}
  </button>
)

/** A link that looks like a button, for the next step. */
export const ButtonLink = ({ children, href, look = 'filled' }: Props & { href: string }) => (
  <a className={CLASSES[look]} href={href}>
    {children}
  </a>
)
