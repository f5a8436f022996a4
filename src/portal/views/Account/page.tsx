import type { OpenPage } from '../../page.js'
import { AccountView } from './index.js'

export const openPage: OpenPage = ({ view, visit }) => {
  const account = visit.session?.account
  return Promise.resolve(
    account ? (
      <AccountView account={{ email: account.email, phone: account.phone ?? null }} view={view} />
    ) : null,
  )
}
