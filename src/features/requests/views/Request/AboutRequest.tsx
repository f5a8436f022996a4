import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { CANNOT_TEXT } from '../../cannotTexts.js'
import type { RequestDetail } from '../../loaders/request.js'
import type { RequestItem } from '../../loaders/requests.js'

type Props = { item: RequestItem; view: ViewContext }

/** What staff wrote with the request, and where it asks again, what came before it. */
export const StaffNote = ({ item: { note, revisionOf }, view }: Props) => {
  const { path, t } = view
  if (!note && !revisionOf) return null
  return (
    <Card>
      <h2>{t(revisionOf ? 'client.revisionTitle' : 'client.noteTitle')}</h2>
      {note ? <Prose text={note} /> : null}
      {revisionOf ? (
        <p>
          <a className="pcp-phone" href={path(`/requests/${revisionOf}`)}>
            {t('client.revisionBefore')}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

/** What the client said of why it cannot be sent, else the way to say so. */
export const CannotHint = ({ item: { cannot, id }, view }: Props) => {
  const { format, path, t } = view
  return (
    <>
      {cannot ? (
        <Card>
          <p>
            {t('client.cannotTold', {
              date: format.on(cannot.at),
              reason: t(CANNOT_TEXT[cannot.reason]),
            })}
          </p>
          {cannot.text ? <Prose text={cannot.text} /> : null}
          <p className="pcp-quiet">{t('client.cannotStill')}</p>
        </Card>
      ) : null}
      <p>
        <a className="pcp-phone" href={path(`/requests/${id}/cannot`)}>
          {t(cannot ? 'client.cannotChange' : 'client.cannotLink')}
        </a>
      </p>
    </>
  )
}

/** Of an answer that is asked for again: where to send it. */
export const AskedAgain = ({
  askedAgain,
  view: { path, t },
}: Pick<RequestDetail, 'askedAgain'> & { view: ViewContext }) =>
  askedAgain === null ? null : (
    <Card look="next">
      <p>{t('client.revisionAsked')}</p>
      <ButtonLink href={path(`/requests/${askedAgain}`)}>{t('client.revisionGo')}</ButtonLink>
    </Card>
  )
