import type { MailKind } from '../core/kinds.js'
import { resolveLocale, translator } from '../translations/translate.js'
import { layout } from './layout.js'
import type { Mail, MailContext, MailData, MailTemplate } from './mailData.js'
import { singleLine } from './singleLine.js'
import { accountRecovered } from '../features/recovery/mails/accountRecovered.js'
import { emailChanged } from '../features/account/mails/emailChanged.js'
import { emailConfirm } from '../features/account/mails/emailConfirm.js'
import { emailNotice } from '../features/account/mails/emailNotice.js'
import { emailRestored } from '../features/account/mails/emailRestored.js'
import { invitation } from '../features/connections/mails/invitation.js'
import { invitationReminder } from '../features/connections/mails/invitationReminder.js'
import { newMessage } from '../features/messages/mails/newMessage.js'
import { newRequest } from '../features/requests/mails/newRequest.js'
import { oneTimeCode } from '../features/sign-in/mails/oneTimeCode.js'
import { accountChange } from './accountChange.js'
import { passwordReset } from '../features/sign-in/mails/passwordReset.js'
import { securityBreach } from '../features/connections/mails/securityBreach.js'

const templates: { [Kind in MailKind]: MailTemplate<Kind> } = {
  'authenticator-added': accountChange('appAdded'),
  'authenticator-removed': accountChange('appRemoved'),
  'account-recovered': accountRecovered,
  'data-downloaded': accountChange('dataDownloaded'),
  'email-changed': emailChanged,
  'email-confirm': emailConfirm,
  'email-notice': emailNotice,
  'email-restored': emailRestored,
  invitation,
  'invitation-reminder': invitationReminder,
  'new-message': newMessage,
  'new-request': newRequest,
  'one-time-code': oneTimeCode,
  'password-changed': accountChange('passwordChanged'),
  'password-reset': passwordReset,
  'recovery-code-used': accountChange('recoveryCodeUsed'),
  'recovery-codes-replaced': accountChange('recoveryCodesReplaced'),
  'security-breach': securityBreach,
  'sign-in-refused': accountChange('signInRefused'),
}

/**
 * A mail in the reader's language, ready to send. Pure: reads no database and no clock. Whatever a person typed into a name
 * ends up on one line and escaped.
 */
export const renderMail = <Kind extends MailKind>(
  kind: Kind,
  data: MailData[Kind],
  { help = {}, locale, productName }: MailContext,
): Mail => {
  const language = resolveLocale(locale)
  const t = translator(language)
  const name = singleLine(productName)
  const template: MailTemplate<Kind> = templates[kind]
  const content = template({ data: flat(data), locale: language, productName: name, t })
  return layout({ content, help: flat(help), locale: language, productName: name, t })
}

/** The same object with every text on one line. */
const flat = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? singleLine(value) : value,
    ]),
  ) as T
