import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PasskeyItem } from '../../actions/passkeys.js'

type Props = { items: readonly PasskeyItem[]; view: ViewContext }

const Passkey = ({ item, view }: { item: PasskeyItem; view: ViewContext }) => {
  const { format, path, t } = view
  const leads = (task: string): string =>
    `${path('/account/passkeys')}?${new URLSearchParams({ do: task, id: item.id }).toString()}`
  const used = item.lastUsedAt
    ? `${format.on(item.lastUsedAt)}, ${format.time(item.lastUsedAt)}`
    : t('client.passkeyUnused')
  // Links of several rows say which one they are for, to who hears them one by one.
  const which = <span className="pcp-hiddenText"> ({item.name})</span>
  return (
    <Card>
      <h2>{item.name}</h2>
      <Facts
        facts={[
          { label: t('client.passkeyAdded'), value: format.on(item.addedAt) },
          { label: t('client.deviceLastUsed'), value: used },
        ]}
      />
      <div className="pcp-stack pcp-stack--tight">
        <ButtonLink href={leads('rename')} look="second">
          {t('client.passkeyRename')}
          {which}
        </ButtonLink>
        <ButtonLink href={leads('remove')} look="second">
          {t('client.passkeyRemove')}
          {which}
        </ButtonLink>
      </div>
    </Card>
  )
}

/** The passkeys there are: how they are called, since when, and when they were last used. */
export const PasskeyList = ({ items, view }: Props) => (
  <div className="pcp-stack">
    {items.map((item) => (
      <Passkey item={item} key={item.id} view={view} />
    ))}
  </div>
)
