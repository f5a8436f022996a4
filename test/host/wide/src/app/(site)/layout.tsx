import './site.css'

/** The host's own root layout: nothing of it may reach the portal below. */
const Layout = ({ children }: { children: React.ReactNode }) => (
  <html lang="fr">
    <body className="bg-slate-900 text-white">
      <nav className="p-4">The host’s own menu</nav>
      {children}
    </body>
  </html>
)

export default Layout
