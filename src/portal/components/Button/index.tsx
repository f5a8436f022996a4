import type { ReactNode } from 'react'

type Common = { children: ReactNode; fit?: boolean; look?: 'filled' | 'second' }

const classes = ({ fit, look }: Omit<Common, 'children'>): string =>
  ['pcp-button', look === 'second' ? 'pcp-button--second' : '', fit ? 'pcp-button--fit' : '']
    .filter(Boolean)
    .join(' ')

/** Sends the form it is in. A page has one filled button. */
export const Button = ({ children, fit, look }: Common) => (
  <button className={classes({ fit, look })} type="submit">
    {children}
  </button>
)

/** A link that looks like a button, for the next step. */
export const ButtonLink = ({ children, fit, href, look }: Common & { href: string }) => (
  <a className={classes({ fit, look })} href={href}>
    {children}
  </a>
)
