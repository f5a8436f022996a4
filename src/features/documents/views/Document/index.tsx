import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts, type Fact } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { DocumentDetail } from '../../loaders/documents.js'
import { documentState } from '../documentTexts.js'

type Props = { document: DocumentDetail; view: ViewContext }

const factsOf = (view: ViewContext, document: DocumentDetail): Fact[] => {
  const { format, t } = view
  const { category, createdAt, mine, size, takenBackAt } = document
  const state = documentState(view, document)
  const at = (moment: string): string => `${format.on(moment)}, ${format.time(moment)}`
  return [
    {
      label: t(mine ? 'client.documentYouSent' : 'client.documentStaffShared'),
      value: at(createdAt),
    },
    ...(category ? [{ label: t('client.documentCategory'), value: category }] : []),
    ...(size === null || takenBackAt
      ? []
      : [{ label: t('client.documentSize'), value: format.size(size) }]),
    ...(takenBackAt ? [{ label: t('client.documentTakenBack'), value: at(takenBackAt) }] : []),
    ...(state && !takenBackAt ? [{ label: t('client.documentState'), value: state }] : []),
  ]
}

/** A wrong one goes at once while it is new; later staff are asked to remove it. */
const WayOut = ({ document, view }: Props) => {
  const { format, t } = view
  const { id, mayAskRemoval, removalAskedAt, takeBackUntil } = document
  if (takeBackUntil !== null)
    return (
      <Section title={t('client.takeBackTitle')}>
        <p>{t('client.takeBackText', { time: format.time(takeBackUntil) })}</p>
        <Form action={`/documents/${id}/take-back`} view={view}>
          <Button look="second">{t('client.takeBackButton')}</Button>
        </Form>
      </Section>
    )
  if (removalAskedAt !== null)
    return (
      <p className="pcp-quiet">{t('client.removalAsked', { date: format.on(removalAskedAt) })}</p>
    )
  if (!mayAskRemoval) return null
  return (
    <Section title={t('client.takeBackTitle')}>
      <p>{t('client.removalText')}</p>
      <Form action={`/documents/${id}/ask-removal`} view={view}>
        <Button look="second">{t('client.removalButton')}</Button>
      </Form>
    </Section>
  )
}

/**
 * The file: shown in place, which leaves no copy on a device that others use, or saved. Of a picture
 * a small one, loaded when it comes near, in a frame of its own size so that nothing jumps.
 */
const Content = ({ document, view }: Props) => {
  const { t } = view
  const { href, name, openHref, pictureHref } = document
  if (!href || !openHref) return null
  return (
    <>
      {pictureHref ? (
        <img
          alt={t('client.documentPicture', { name })}
          className="pcp-preview"
          height={240}
          loading="lazy"
          src={pictureHref}
          width={320}
        />
      ) : null}
      <div className="pcp-stack">
        <ButtonLink href={openHref}>{t('client.documentOpen')}</ButtonLink>
        <ButtonLink href={href} look="second">
          {t('client.documentSave')}
        </ButtonLink>
      </div>
      <p className="pcp-quiet">{t('client.documentSaveHint')}</p>
    </>
  )
}

/** One document: what it is, the file itself, and the way to undo a mistake. */
export const DocumentView = ({ document, view }: Props) => {
  const { path, t } = view
  const { name, requestID, taskID } = document
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/documents')} label={t('client.documentsTitle')} />
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={name} />
      <Card>
        <Facts facts={factsOf(view, document)} />
      </Card>
      <Content document={document} view={view} />
      {requestID ? (
        <p>
          <a className="pcp-phone" href={path(`/requests/${requestID}`)}>
            {t('client.documentRequest')}
          </a>
        </p>
      ) : null}
      {taskID ? (
        <p>
          <a className="pcp-phone" href={path(`/tasks/${taskID}`)}>
            {t('client.documentTask')}
          </a>
        </p>
      ) : null}
      <WayOut document={document} view={view} />
    </div>
  )
}
