// Written by npm run generate from the files in src/**/effects

import type { EffectKind } from '../contract/effects.js'
import type { EffectDefinition } from '../effects/effectDefinition.js'
import { audit } from '../audit/effects/audit.js'
import { keepContact } from '../contact/effects/keepContact.js'
import { forgetLinks } from '../features/account/effects/forgetLinks.js'
import { activateAccount } from '../features/connections/effects/activateAccount.js'
import { disconnect } from '../features/connections/effects/disconnect.js'
import { moveAddress } from '../features/connections/effects/moveAddress.js'
import { inbox } from '../features/inbox/effects/inbox.js'
import { closeChallenge } from '../identity/effects/closeChallenge.js'
import { forgetApp } from '../identity/effects/forgetApp.js'
import { forgetSessions } from '../identity/effects/forgetSessions.js'
import { signOut } from '../identity/effects/signOut.js'
import { mail } from '../outbox/effects/mail.js'

/** Every effect by its kind. */
export const EFFECTS = {
  'activate-account': activateAccount,
  'close-challenge': closeChallenge,
  'forget-app': forgetApp,
  'forget-links': forgetLinks,
  'forget-sessions': forgetSessions,
  'keep-contact': keepContact,
  'move-address': moveAddress,
  'sign-out': signOut,
  audit,
  disconnect,
  inbox,
  mail,
} as const satisfies { [K in EffectKind]: EffectDefinition<K> }
