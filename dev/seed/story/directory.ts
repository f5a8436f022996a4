import { communityInfo } from '../data/communityInfo.js'
import { resources } from '../data/resources.js'
import { writeAs, type ID } from '../people/staffAtWork.js'
import { richText } from '../richText.js'
import type { World } from '../surroundings/openWorld.js'

const writeArticles = async (world: World, author: ID): Promise<void> => {
  for (const { en, es, spotlight = false } of communityInfo)
    await writeAs(world, author, {
      collection: 'community-info',
      data: {
        bodies: [{ body: richText(...es.paragraphs), language: 'es' }],
        body: richText(...en.paragraphs),
        published: true,
        spotlight,
        title: en.title,
        titles: { es: es.title },
      },
    })
}

/** A super user writes what every client may read: articles, and places that are closed on holidays. */
export const writeDirectory = async (world: World, author: ID): Promise<void> => {
  await writeArticles(world, author)
  const { day, year } = world.calendar
  for (const { spanish, ...place } of resources) {
    const isAlways = place.hours.some(({ closes }) => closes === '24:00')
    await writeAs(world, author, {
      collection: 'resources',
      data: {
        ...place,
        descriptions: { es: spanish },
        exceptions: isAlways ? [] : [{ from: `${year}-12-25`, note: 'Holiday' }],
        lastVerifiedOn: day(-30),
        timeZone: 'America/Los_Angeles',
      },
    })
  }
}
