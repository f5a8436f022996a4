import type { ReactNode } from 'react'

import './index.css'

type Props = { children: ReactNode; here: 'mail' | 'welcome' }

const links = [
  { href: '/', key: 'welcome', text: 'Demo' },
  { href: '/mail', key: 'mail', text: 'Mail' },
  { href: '/portal', key: 'portal', text: 'Portal' },
  { href: '/admin', key: 'admin', text: 'Admin' },
]

/** Frame of the pages that belong to the demo alone: neither the host's admin panel nor the portal. */
export const DemoPage = ({ children, here }: Props) => (
  <html lang="en">
    <body className="demo">
      <header className="demo-top">
        <a className="demo-brand" href="/">
          Harbor County Services <span className="demo-chip">demo</span>
        </a>
        <nav aria-label="Demo" className="demo-nav">
          {links.map(({ href, key, text }) => (
            <a aria-current={key === here ? 'page' : undefined} href={href} key={key}>
              {text}
            </a>
          ))}
        </nav>
      </header>
      <main className="demo-main">{children}</main>
    </body>
  </html>
)
