import { portalActions } from 'payload-client-portal'

import type { SeedRequest } from '../types.js'
import { answerOf } from './answers.js'
import type { Life, Scene } from './life.js'

const choiceOf = ({ setup }: Life, request: SeedRequest) => {
  if (request.type === 'assessment') return { assessment: setup.assessments[request.assessment] }
  if (request.type !== 'document') return {}
  const { category, otherName, predefinedName } = request
  return {
    category: setup.categories.get(category),
    ...(otherName ? { otherName, predefinedName: 'Other' } : { predefinedName }),
  }
}

const scenesOf = (life: Life, request: SeedRequest, index: number): Scene[] => {
  const { by, client, home, world } = life
  const { at, day } = world.calendar
  const asked = { id: '', name: '' }
  const ask = async (): Promise<void> => {
    const { id, name } = await portalActions.sendRequest(await by(request.by), {
      ...choiceOf(life, request),
      ...(request.due === undefined ? {} : { dueDate: day(request.due).slice(0, 10) }),
      id: String(client.id),
      ...(request.note ? { note: request.note } : {}),
      private: request.private ?? false,
      type: request.type,
    })
    Object.assign(asked, { id, name })
  }
  const answer = async (): Promise<void> => {
    const browser = await home.signedIn()
    await browser.open(`/requests/${asked.id}`)
    const { logger } = world.payload
    const { level } = logger
    // That the scanner of the story cannot say anything yet is no fault to tell whoever starts the demo
    if ('infected' in request) logger.level = 'silent'
    await browser.post(`/requests/${asked.id}/fulfill`, await answerOf(life, asked.name, request))
    logger.level = level
  }
  const cancel = async () => portalActions.cancelRequest(await by(request.by), { id: asked.id })
  const accept = async () => portalActions.acceptAnswer(await by(request.by), { id: asked.id })
  const { accepted, again, canceled, cannot, completed } = request
  const askAgain = async () =>
    portalActions.askAgain(await by(request.by), { id: asked.id, note: again?.note ?? '' })
  const sayWhyNot = async (): Promise<void> => {
    const browser = await home.signedIn()
    await browser.open(`/requests/${asked.id}/cannot`)
    const { reason = 'other', text = '' } = cannot ?? {}
    await browser.post(`/requests/${asked.id}/cannot`, { reason, text })
  }
  return [
    // Minutes apart, so that several of one day keep their order
    { at: at(request.at, 17 + index / 8), play: ask },
    ...(canceled === undefined ? [] : [{ at: at(canceled, 19), play: cancel }]),
    ...(accepted === undefined ? [] : [{ at: at(accepted, 22), play: accept }]),
    ...(again === undefined ? [] : [{ at: at(again.at, 22), play: askAgain }]),
    ...(cannot === undefined ? [] : [{ at: at(cannot.at, 20 + index / 8), play: sayWhyNot }]),
    ...(completed === undefined ? [] : [{ at: at(completed, 20 + index / 8), play: answer }]),
  ]
}

/** What staff ask for, and what becomes of it. */
export const requestScenes = (life: Life): Scene[] =>
  (life.seed.requests ?? []).flatMap((request, index) => scenesOf(life, request, index))
