import { ArticleView } from '../../../src/features/community-info/views/Article/index.js'
import { CommunityInfoView } from '../../../src/features/community-info/views/CommunityInfo/index.js'
import { richText } from '../../../dev/seed/richText.js'
import { askedIn } from '../../../src/features/resources/asked.js'
import { ResourceView } from '../../../src/features/resources/views/Resource/index.js'
import { SavedView } from '../../../src/features/resources/views/Saved/index.js'
import { ResourcesView } from '../../../src/features/resources/views/Resources/index.js'
import { ARTICLES, PLACE, PLACES, PLAIN_PLACE } from './sampleDirectory.js'
import { page, type SamplePage } from './samplePage.js'

/** Pages of what a community should know and of the places it has. */
export const DIRECTORY_PAGES: readonly SamplePage[] = [
  page('community-info', '/community-info', (view) => (
    <CommunityInfoView articles={ARTICLES} view={view} words="" />
  )),
  page('community-info-found', '/community-info', (view) => (
    <CommunityInfoView articles={ARTICLES.slice(0, 1)} view={view} words="housing" />
  )),
  page('community-info-none', '/community-info', (view) => (
    <CommunityInfoView articles={[]} view={view} words="zebra" />
  )),
  page('community-info-empty', '/community-info', (view) => (
    <CommunityInfoView articles={[]} view={view} words="" />
  )),
  page('article', '/community-info/a1', (view) => (
    <ArticleView
      article={{ body: richText('Some places stay open all night.'), title: 'Cold nights' }}
      view={view}
    />
  )),
  page('places', '/resources', (view) => (
    <ResourcesView asked={askedIn({})} list={PLACES} more="?show=60" view={view} />
  )),
  page('places-near', '/resources', (view) => (
    <ResourcesView
      asked={askedIn({ category: 'food', free: 'true', latitude: '33.74', longitude: '-118.28' })}
      list={{ ...PLACES, tooMany: true }}
      more={null}
      view={view}
    />
  )),
  page('places-none', '/resources', (view) => (
    <ResourcesView
      asked={askedIn({ near: 'Nowhere' })}
      list={{ items: [], more: false, tooMany: false, unknownPlace: true }}
      more={null}
      view={view}
    />
  )),
  page('saved-places', '/resources/saved', (view) => (
    <SavedView list={{ gone: 1, items: PLACES.items }} view={view} />
  )),
  page('saved-places-none', '/resources/saved', (view) => (
    <SavedView list={{ gone: 0, items: [] }} view={view} />
  )),
  page('place', '/resources/p1', (view) => <ResourceView detail={PLACE} view={view} />),
  page('place-plain', '/resources/p2', (view) => <ResourceView detail={PLAIN_PLACE} view={view} />),
]
