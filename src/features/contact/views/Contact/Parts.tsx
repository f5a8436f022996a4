import { LEAVE_MESSAGE, SAFE_WAYS } from '../../../../core/contactDoors.js'
import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import { Choices } from '../../../../portal/kit/components/Choices/index.js'
import { PhoneNumber } from '../../../../portal/kit/components/PhoneNumber/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextArea, TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { OwnContact } from '../../loaders/contact.js'

type Props = { known: OwnContact; view: ViewContext }
type Plain = Exclude<keyof OwnContact, 'safeWays'>

/** What stands in a field: what was typed, else what is known. */
const filled = ({ known, view }: Props, name: Plain) => ({
  defaultValue: view.draft[name] ?? known[name],
  error: fieldError(view, name),
  name,
  optional: view.t('client.optional'),
})

/** Number, where the client lives, and where mail reaches them. */
export const Places = (props: Props) => {
  const { known, view } = props
  const { t } = view
  return (
    <Section title={t('client.contactPlacesTitle')}>
      <div className="pcp-stack">
        <PhoneNumber known={known.phone} view={view} />
        <TextArea
          {...filled(props, 'address')}
          hint={t('client.contactAddressHint')}
          label={t('client.contactAddressLabel')}
          limit={TEXT_LIMITS.address}
          rows={2}
          view={view}
        />
        <TextField
          {...filled(props, 'mailingCareOf')}
          hint={t('client.contactCareOfHint')}
          label={t('client.contactCareOfLabel')}
        />
        <TextArea
          {...filled(props, 'mailingAddress')}
          hint={t('client.contactMailingHint')}
          label={t('client.contactMailingLabel')}
          limit={TEXT_LIMITS.address}
          rows={2}
          view={view}
        />
      </div>
    </Section>
  )
}

/** In which ways and when it is safe to reach the client. */
export const SafeWays = (props: Props) => {
  const { known, view } = props
  const { draft, t } = view
  const optional = t('client.optional')
  return (
    <Section title={t('client.contactSafeTitle')}>
      <div className="pcp-stack">
        <p className="pcp-quiet">{t('client.contactSafeIntro')}</p>
        <input name="safeWays" type="hidden" value="" />
        <Choices
          choices={SAFE_WAYS.map((value) => ({ label: t(`client.contactWay_${value}`), value }))}
          chosen={draft.safeWays?.split('\n') ?? known.safeWays}
          error={fieldError(view, 'safeWays')}
          kind="checkbox"
          label={t('client.contactSafeLabel')}
          name="safeWays"
          optional={optional}
        />
        <Choices
          choices={[
            ...LEAVE_MESSAGE.map((value) => ({ label: t(`client.${value}`), value })),
            { label: t('client.contactLeaveUnset'), value: '' },
          ]}
          chosen={[draft.leaveMessage ?? known.leaveMessage]}
          error={fieldError(view, 'leaveMessage')}
          hint={t('client.contactLeaveHint')}
          label={t('client.contactLeaveLabel')}
          name="leaveMessage"
          optional={optional}
        />
        <TextArea
          {...filled(props, 'bestTimes')}
          hint={t('client.contactTimesHint')}
          label={t('client.contactTimesLabel')}
          limit={TEXT_LIMITS.question}
          rows={2}
          view={view}
        />
      </div>
    </Section>
  )
}

/** Whom to call when something happens. */
export const Emergency = (props: Props) => {
  const { t } = props.view
  return (
    <Section title={t('client.contactEmergencyTitle')}>
      <div className="pcp-stack">
        <p className="pcp-quiet">{t('client.contactEmergencyIntro')}</p>
        <TextField {...filled(props, 'emergencyName')} label={t('client.contactEmergencyName')} />
        <TextField
          {...filled(props, 'emergencyRelationship')}
          hint={t('client.contactEmergencyWhoHint')}
          label={t('client.contactEmergencyWho')}
        />
        <TextField
          {...filled(props, 'emergencyPhone')}
          label={t('client.contactEmergencyPhone')}
          type="tel"
        />
      </div>
    </Section>
  )
}
