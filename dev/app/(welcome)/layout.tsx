import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { DemoPage } from '../../components/DemoPage/index.js'

export const metadata: Metadata = { title: 'Client portal demo' }

const Layout = ({ children }: { children: ReactNode }) => (
  <DemoPage here="welcome">{children}</DemoPage>
)

export default Layout
