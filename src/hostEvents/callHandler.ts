import { getContext } from '../config/context.js'
import type { HostEventHandlers } from '../config/hostEventOptions.js'
import type { HostEvent, HostEventName } from '../contract/hostEvents.js'
import { SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import type { TryOutcome } from './outcome.js'

/** Shorter than the lease of its consumer. */
const PATIENCE = 30 * SECOND

type Handler = (told: { event: HostEvent; payload: Source['payload'] }) => Promise<void> | void

/** By name alone: what it says may quote a client. */
const nameOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : typeof error
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error'
}

/**
 * Calls the host's handler of an event. What it throws stays here: the log has the name of the error
 * and of the handler, never what the error says.
 */
export const callHandler = async (
  { payload }: Source,
  name: HostEventName,
  event: HostEvent,
): Promise<TryOutcome> => {
  const { on }: { on: HostEventHandlers } = getContext(payload).options
  const handler = on[name] as Handler | undefined
  if (!handler) return { ends: true, ok: false, problem: 'handler-failed' }
  const signal = AbortSignal.timeout(PATIENCE)
  const late = new Promise<'late'>((resolve) => {
    signal.addEventListener('abort', () => resolve('late'))
  })
  try {
    const work = (async (): Promise<void> => handler({ event, payload }))()
    const ended = await Promise.race([work, late])
    if (ended !== 'late') return { ok: true }
    work.catch(() => undefined)
    return { ok: false, problem: 'timed-out' }
  } catch (error) {
    payload.logger.error({
      error: nameOf(error),
      handler: name,
      msg: 'Portal event handler failed',
    })
    return { ok: false, problem: 'handler-failed' }
  }
}
