import type { ReactElement } from 'react'

import { isClientVisit } from './clientVisit.js'
import { loadClientName } from './clientName.js'
import { SignedInAs } from './components/SignedInAs/index.js'
import type { ViewContext } from './viewContext.js'
import type { PortalVisit } from './visit.js'

const nameOf = async (visit: PortalVisit): Promise<string> =>
  (isClientVisit(visit) && (await loadClientName(visit))) || (visit.session?.account.email ?? '')

/**
 * Says above a page who is signed in: where something is signed, sent or read that is one person's
 * alone.
 */
export const withSignedInAs = async (
  { view, visit }: { view: ViewContext; visit: PortalVisit },
  page: ReactElement,
): Promise<ReactElement> => (
  <>
    <SignedInAs name={await nameOf(visit)} view={view} />
    {page}
  </>
)
