import { portalLink } from '../../config/publicURL.js'
import type { MailKind } from '../../contract/mails.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { paragraph } from '../../mail/blocks.js'
import { defineMail } from '../../mail/defineMail.js'
import type { MailTexts } from '../../mail/mailDefinition.js'
import { clientReader } from '../../mail/readers.js'

type PlanMail<K extends MailKind> = {
  kind: K
  texts: MailTexts<'body' | 'subject'>
  /** Whether there is still a reason to send it, of a plan that runs. */
  applies?: (plan: Row<'housingPlans'>) => boolean
}

/**
 * A mail to a client about a running plan of theirs: that there is something, never what. The link leads
 * to sign-in. No mail goes about a draft, or about a plan that has ended.
 */
export const definePlanMail = <K extends MailKind>({ applies, kind, texts }: PlanMail<K>) =>
  defineMail({
    kind,
    texts,
    compose: async (source, { subject }) => {
      const plan = await findRowByID(source, 'housingPlans', subject)
      const runs = plan?.status === 'shared' || plan?.status === 'agreed'
      if (!runs || applies?.(plan) === false) return null
      const reader = await clientReader(source, plan.client)
      return reader && { ...reader, data: { link: portalLink(source.payload, '/plans') } }
    },
    template: ({ common, data, productName, t }) => ({
      blocks: [
        paragraph(t('body', { productName })),
        { kind: 'action', label: common('emails.signInAction'), link: data.link },
      ],
      subject: t('subject', { productName }),
    }),
  })
