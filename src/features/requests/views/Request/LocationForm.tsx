import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PositionButton } from '../../../../portal/kit/components/PositionButton/index.js'
import { TextArea, TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { action: string; keep?: string; view: ViewContext }

/**
 * Where the client can be found: in words, or by the device where scripts run and the person wants
 * it.
 */
export const LocationForm = ({ action, keep, view }: Props) => {
  const { draft, t } = view
  return (
    <>
      <p>{t('client.locationIntro')}</p>
      <Form action={action} {...(keep ? { keep } : {})} view={view}>
        <div className="pcp-stack pcp-stack--tight">
          <TextField
            autoComplete="street-address"
            defaultValue={draft.address}
            error={fieldError(view, 'address')}
            hint={t('client.locationAddressHint')}
            label={t('client.locationAddressLabel')}
            name="address"
          />
          <PositionButton
            texts={{
              denied: t('client.locationDenied'),
              finding: t('client.locationFinding'),
              forget: t('client.locationForget'),
              found: t('client.locationFound'),
              use: t('client.locationUse'),
            }}
          />
        </div>
        <TextArea
          defaultValue={draft.note}
          error={fieldError(view, 'note')}
          hint={t('client.locationNoteHint')}
          label={t('client.locationNoteLabel')}
          limit={TEXT_LIMITS.note}
          name="note"
          optional={t('client.optional')}
          rows={3}
          view={view}
        />
        <Button>{t('client.locationSend')}</Button>
      </Form>
    </>
  )
}
