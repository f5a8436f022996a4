import { getContext } from '../../../config/context.js'
import { publicURL } from '../../../config/publicURL.js'
import { getSettings } from '../../../config/settings.js'
import { toID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID } from '../../../data/store.js'
import { textNumberFor } from '../../../identity/textNumber.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { accountReader } from '../../../mail/readers.js'
import { codeOf } from '../../../otp/mailedCode.js'

/** The challenge whose newest code this is; null where it would not work any more. */
const waitingFor = async (
  source: Source,
  row: Row<'portalOutbox'>,
): Promise<null | Row<'portalChallenges'>> => {
  const challenge = await findRowByID(source, 'portalChallenges', row.subject)
  const now = getContext(source.payload).options.clock().toISOString()
  const waits = challenge?.state === 'pending' && challenge.expiresAt > now
  return waits && challenge.sends === row.variant ? challenge : null
}

/**
 * A code as a text message: neither a name nor an agency nor what it opens. The last line is for
 * phones, which fill the code in on that site alone (WICG, Origin-bound one-time codes). In letters
 * that a text holds 160 of: others cost twice as much.
 */
export const codeText = defineMail({
  kind: 'code-text',
  texts: {
    en: {
      subject: '{{productName}} - Your code',
      body: '{{code}} is your code. It works for {{count}} minutes. Do not share it.',
      body_one: '{{code}} is your code. It works for {{count}} minute. Do not share it.',
    },
    es: {
      subject: '{{productName}} - Su clave',
      body: '{{code}} es su clave. Sirve {{count}} minutos. No la comparta.',
      body_one: '{{code}} es su clave. Sirve {{count}} minuto. No la comparta.',
    },
  },
  compose: async (source, row) => {
    const challenge = await waitingFor(source, row)
    const account = toID(challenge?.account)
    if (!challenge || account === null) return null
    const to = await textNumberFor(source, account)
    // Another number since: the code would be refused, and is nobody else's.
    if (!to || to.mark !== challenge.numberMark) return null
    const reader = await accountReader(source, account)
    if (!reader) return null
    const { oneTimeCode } = await getSettings(source)
    const { host } = new URL(publicURL(source.payload))
    const data = {
      code: codeOf(source.payload, challenge),
      host,
      minutes: oneTimeCode.expiresInMinutes,
    }
    return { ...reader, data, to: to.number }
  },
  asText: ({ data: { code, host, minutes }, t }) =>
    `${t('body', { code, count: minutes })}\n\n@${host} #${code}`,
  // Written as a mail nowhere but in previews.
  template: ({ data, productName, t }) => ({
    blocks: [
      { kind: 'code', text: data.code },
      paragraph(t('body', { code: data.code, count: data.minutes })),
    ],
    subject: t('subject', { productName }),
  }),
})
