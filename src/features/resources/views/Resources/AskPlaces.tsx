import { languageNames, numberFormat } from '../../../../core/formatters.js'
import { RESOURCE_CATEGORIES, RESOURCE_LANGUAGES } from '../../../../core/resource.js'
import { Checkbox, Select } from '../../../../portal/kit/components/Choices/index.js'
import { PositionButton } from '../../../../portal/kit/components/PositionButton/index.js'
import { SearchForm } from '../../../../portal/kit/components/SearchForm/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { isNarrowed, MILES, type AskedPlaces } from '../../asked.js'

type Props = { asked: AskedPlaces; view: ViewContext }

const Near = ({ asked, view: { locale, t } }: Props) => (
  <>
    <TextField
      defaultValue={asked.place}
      hint={t('client.placesNearHint')}
      label={t('client.placesNear')}
      maxLength={200}
      name="near"
    />
    <PositionButton
      digits={2}
      known={asked.position}
      texts={{
        denied: t('client.placesDenied'),
        finding: t('client.locationFinding'),
        forget: t('client.locationForget'),
        found: t('client.placesFound'),
        use: t('client.placesUsePosition'),
      }}
    />
    <Select
      choices={MILES.map((miles) => ({
        label: numberFormat(locale, {
          style: 'unit',
          unit: 'mile',
          unitDisplay: 'long',
        }).format(miles),
        value: String(miles),
      }))}
      chosen={[String(asked.miles)]}
      label={t('client.placesHowFar')}
      name="miles"
    />
  </>
)

const More = ({ asked, view: { locale, t } }: Props) => {
  const name = languageNames(locale, { type: 'language' })
  const languages = RESOURCE_LANGUAGES.map((value) => ({ label: name.of(value) ?? value, value }))
  return (
    <details open={isNarrowed(asked)}>
      <summary className="pcp-fold">{t('client.placesMore')}</summary>
      <div className="pcp-form">
        <Select
          choices={RESOURCE_CATEGORIES.map((value) => ({
            label: t(`client.place_${value}`),
            value,
          }))}
          chosen={asked.category ? [asked.category] : []}
          empty={t('client.placesAnyCategory')}
          label={t('client.placesCategory')}
          name="category"
        />
        <Select
          choices={languages.toSorted((a, b) => a.label.localeCompare(b.label, locale))}
          chosen={asked.language ? [asked.language] : []}
          empty={t('client.placesAnyLanguage')}
          label={t('client.placesLanguage')}
          name="language"
        />
        <div>
          <Checkbox
            checked={asked.accessible}
            label={t('client.placeAccessible')}
            name="accessible"
          />
          <Checkbox checked={asked.free} label={t('client.placeFree')} name="free" />
        </div>
      </div>
    </details>
  )
}

/** What to look for, where, and what else matters. */
export const AskPlaces = ({ asked, view }: Props) => {
  const { t } = view
  return (
    <SearchForm action="/resources" label={t('client.placesSearch')} view={view}>
      <TextField
        defaultValue={asked.words}
        label={t('client.placesWords')}
        maxLength={200}
        name="q"
      />
      <Near asked={asked} view={view} />
      <Checkbox checked={asked.open} label={t('client.placesOpenNow')} name="open" />
      <More asked={asked} view={view} />
    </SearchForm>
  )
}
