import config from '@payload-config'
import { PortalLayout } from 'payload-client-portal/portal'

const Layout = ({ children }: { children: React.ReactNode }) => (
  <PortalLayout config={config}>{children}</PortalLayout>
)

export default Layout
