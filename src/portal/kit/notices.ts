import type { TranslationKey } from '../../translations/translate.js'

/** What the last step brought: something that worked, or something to know. */
export type NoticeLook = 'good' | 'info'
export type NoticeText = {
  key: TranslationKey
  look: NoticeLook
  /** Where the view itself shows it, near what it is about, and not at the top of the page. */
  place?: 'view'
}

/**
 * What an endpoint may say with `?notice=`, and its text. Anything else in the address is ignored.
 */
const NOTICES: Readonly<Record<string, NoticeText>> = {
  'app-added': { key: 'client.noticeAppAdded', look: 'good' },
  'app-removed': { key: 'client.noticeAppRemoved', look: 'good' },
  'code-gone': { key: 'client.noticeCodeGone', look: 'info' },
  'code-sent': { key: 'client.noticeCodeSent', look: 'good' },
  'code-texted': { key: 'client.noticeCodeTexted', look: 'info' },
  'email-changed': { key: 'client.noticeEmailChanged', look: 'good' },
  'neutral-off': { key: 'client.noticeNeutralOff', look: 'good' },
  'neutral-on': { key: 'client.noticeNeutralOn', look: 'good' },
  'of-another': { key: 'client.noticeOfAnother', look: 'info' },
  'password-changed': { key: 'client.noticePasswordChanged', look: 'good' },
  recovered: { key: 'client.noticeRecovered', look: 'good' },
  registered: { key: 'client.noticeRegistered', look: 'good' },
  sent: { key: 'client.noticeSent', look: 'good' },
  'session-ended': { key: 'client.noticeSessionEnded', look: 'info' },
  'session-ended-kept': { key: 'client.noticeSessionEndedKept', look: 'info' },
  'signed-out': { key: 'client.noticeSignedOut', look: 'info' },
  'signed-out-there': { key: 'client.noticeSignedOutThere', look: 'good' },
  told: { key: 'client.noticeTold', look: 'good' },
  'task-sent': { key: 'client.noticeTaskSent', look: 'good' },
  'text-codes-off': { key: 'client.noticeTextCodesOff', look: 'good' },
  'text-codes-on': { key: 'client.noticeTextCodesOn', look: 'good' },
  'timed-out': { key: 'client.noticeTimedOut', look: 'info' },
}

/** The same word means something else where a message or an email was sent. */
const BY_ROUTE: Readonly<Record<string, NoticeText>> = {
  'appointment:booked': { key: 'client.noticeBooked', look: 'good' },
  'calendar:appointment-canceled': { key: 'client.noticeAppointmentCanceled', look: 'good' },
  'calendar-address:address-ended': { key: 'client.noticeFeedEnded', look: 'good' },
  'calendar-address:address-made': { key: 'client.noticeFeedMade', look: 'good' },
  'location:sent': { key: 'client.noticeLocationSent', look: 'good' },
  'location:taken-back': { key: 'client.noticeLocationDeleted', look: 'good' },
  'contact:saved': { key: 'client.noticeContactSaved', look: 'good' },
  'passkeys:passkey-added': { key: 'client.noticePasskeyAdded', look: 'good' },
  'passkeys:passkey-removed': { key: 'client.noticePasskeyRemoved', look: 'good' },
  'passkeys:passkey-renamed': { key: 'client.noticePasskeyRenamed', look: 'good' },
  'recovery-codes:passkey-added': { key: 'client.noticePasskeyAdded', look: 'good' },
  'account:phone-changed': { key: 'client.noticePhoneChanged', look: 'good' },
  'account:email-asked': { key: 'client.noticeEmailAsked', look: 'info' },
  'account:password-changed': { key: 'client.noticeOwnPasswordChanged', look: 'good' },
  'forgot-password:email-restored': { key: 'client.noticeEmailRestored', look: 'good' },
  'forgot-password:sent': { key: 'client.noticeForgotSent', look: 'info' },
  'document:removal-asked': { key: 'client.noticeRemovalAsked', look: 'good' },
  'request:corrected': { key: 'client.noticeCorrected', look: 'good' },
  'documents:sent': { key: 'client.noticeDocumentSent', look: 'good' },
  'documents:taken-back': { key: 'client.noticeDocumentTakenBack', look: 'good' },
  'resource:place-saved': { key: 'client.noticePlaceSaved', look: 'good' },
  'resource:place-unsaved': { key: 'client.noticePlaceUnsaved', look: 'good' },
  'saved-resources:place-unsaved': { key: 'client.noticePlaceUnsaved', look: 'good' },
  'plan-action:plan-saved': { key: 'client.noticePlanSaved', look: 'good' },
  'plan:plan-saved': { key: 'client.noticePlanSaved', look: 'good' },
  'plan:plan-signed': { key: 'client.noticePlanSigned', look: 'good' },
  'plans:plan-saved': { key: 'client.noticePlanSaved', look: 'good' },
  'privacy:signed': { key: 'client.noticeSigned', look: 'good' },
  'privacy:taken-back': { key: 'client.noticeTakenBack', look: 'good' },
  'printed-code:sent': { key: 'client.noticePrintedSent', look: 'info' },
  'sign-in-code:registered': { key: 'client.noticeRegisteredCode', look: 'good' },
  'notices:notices-saved': { key: 'client.noticeNoticesSaved', look: 'good' },
  'notices:push-off': { key: 'client.noticePushOff', look: 'good' },
  'notices:push-on': { key: 'client.noticePushOn', look: 'good' },
  'thread:sent': { key: 'client.noticeMessageSent', look: 'good', place: 'view' },
  'undo-email:email-restored': { key: 'client.noticeEmailRestored', look: 'good' },
}

const own = (table: Readonly<Record<string, NoticeText>>, key: string): NoticeText | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null

/** Text of a notice on a page, or null. */
export const findNotice = (route: string, notice: string | undefined): NoticeText | null =>
  notice ? (own(BY_ROUTE, `${route}:${notice}`) ?? own(NOTICES, notice)) : null
