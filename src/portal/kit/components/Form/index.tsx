import type { ReactNode } from 'react'

import type { TypedForm } from '../../../../core/typedForms.js'
import type { ViewContext } from '../../viewContext.js'

type Props = {
  action: string
  /** Where an error leads; this page unless said otherwise. */
  back?: string
  children: ReactNode
  /** Under which name it is kept while it is typed. */
  keep?: TypedForm
  multipart?: boolean
  /** The same where one step of it is sent, and the rest goes on being kept. */
  saves?: TypedForm
  /** Where success leads, when not to the endpoint's own default. */
  next?: string | undefined
  view: ViewContext
}

/** Keeps the form while it is typed, where scripts run (`src/portal/islands/draft.client.ts`). */
const Draft = ({ form, view }: { form: TypedForm; view: ViewContext }) => (
  <pcp-draft
    data-form={form}
    data-saved={view.t('client.draftSaved')}
    data-to={view.endpoint('/drafts')}
  >
    <output className="pcp-quiet" />
  </pcp-draft>
)

/**
 * A plain HTML form to one of our endpoints. The server checks and explains in the person's
 * language, so the browser's own bubbles are off.
 */
export const Form = ({
  action,
  back,
  children,
  keep,
  multipart = false,
  next,
  saves = keep,
  view,
}: Props) => (
  <form
    action={view.endpoint(action)}
    // On the way back, browsers fill in what stood here: not what was sent since
    autoComplete={view.draftGone ? 'off' : undefined}
    className="pcp-form"
    encType={multipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
    method="post"
    noValidate
  >
    <input name="_back" type="hidden" value={back ?? view.own} />
    {view.accountTag ? <input name="_for" type="hidden" value={view.accountTag} /> : null}
    {view.draftOf ? <input name="_draft" type="hidden" value={view.draftOf.token} /> : null}
    {keep ? <input name="_form" type="hidden" value={keep} /> : null}
    {next ? <input name="_next" type="hidden" value={next} /> : null}
    {children}
    {saves ? <Draft form={saves} view={view} /> : null}
  </form>
)
