import type { Attack } from '../types.js'
import { accountAttacks } from './account.js'
import { appointmentAttacks } from './appointments.js'
import { auditAttacks } from './audit.js'
import { authenticatorAttacks } from './authenticator.js'
import { browserAttacks } from './browser.js'
import { caseBoardAttacks } from './caseBoard.js'
import { caseTaskAttacks } from './caseTasks.js'
import { caseworkAttacks } from './casework.js'
import { directoryAttacks } from './directory.js'
import { documentAttacks } from './documents.js'
import { findingAttacks } from './finding.js'
import { hostAttacks } from './host.js'
import { inputAttacks } from './input.js'
import { leavingAttacks } from './leaving.js'
import { limitsAttacks } from './limits.js'
import { massSendAttacks } from './massSends.js'
import { noticeAttacks } from './notices.js'
import { notesAttacks } from './notes.js'
import { messageAttacks } from './messages.js'
import { passkeyAttacks } from './passkeys.js'
import { placeAttacks } from './places.js'
import { partAttacks } from './parts.js'
import { planAttacks } from './plans.js'
import { privacyAttacks } from './privacy.js'
import { questionAttacks } from './questions.js'
import { recordAttacks } from './record.js'
import { releaseAttacks } from './releases.js'
import { reportAttacks } from './reports.js'
import { sheetAttacks } from './sheets.js'
import { requestsAttacks } from './requests.js'
import { programAttacks } from './programs.js'
import { sessionsAttacks } from './sessions.js'
import { signInAttacks } from './signIn.js'
import { stepUpAttacks } from './stepUp.js'
import { tenancyAttacks } from './tenancy.js'
import { takeOverAttacks } from './takeOver.js'
import { textCodeAttacks } from './textCodes.js'
import { uploadsAttacks } from './uploads.js'
import { webhookAttacks } from './webhooks.js'

const catalogue = {
  ...signInAttacks,
  ...authenticatorAttacks,
  ...takeOverAttacks,
  ...textCodeAttacks,
  ...passkeyAttacks,
  ...planAttacks,
  ...sessionsAttacks,
  ...accountAttacks,
  ...stepUpAttacks,
  ...tenancyAttacks,
  ...massSendAttacks,
  ...caseworkAttacks,
  ...caseBoardAttacks,
  ...caseTaskAttacks,
  ...notesAttacks,
  ...partAttacks,
  ...noticeAttacks,
  ...programAttacks,
  ...hostAttacks,
  ...uploadsAttacks,
  ...browserAttacks,
  ...limitsAttacks,
  ...auditAttacks,
  ...messageAttacks,
  ...appointmentAttacks,
  ...privacyAttacks,
  ...releaseAttacks,
  ...documentAttacks,
  ...placeAttacks,
  ...inputAttacks,
  ...leavingAttacks,
  ...recordAttacks,
  ...directoryAttacks,
  ...findingAttacks,
  ...requestsAttacks,
  ...questionAttacks,
  ...reportAttacks,
  ...sheetAttacks,
  ...webhookAttacks,
} as const

export type AttackID = keyof typeof catalogue

/** Every attack the product is tested against, by id. */
export const ATTACKS: Readonly<Record<AttackID, Attack>> = catalogue
