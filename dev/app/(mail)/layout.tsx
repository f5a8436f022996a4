import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { DemoPage } from '../../components/DemoPage/index.js'
import './mail.css'

export const metadata: Metadata = { title: 'Mail of the demo' }

const Layout = ({ children }: { children: ReactNode }) => (
  <DemoPage here="mail">{children}</DemoPage>
)

export default Layout
