import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { DAY, SECOND } from '../../../core/clock.js'
import { setCookie } from '../../../identity/cookies.js'

const LIFETIME = 365 * DAY

const neutralTabInput = z.object({
  /** `on` shows a neutral name and icon in this browser, `off` those of the service. */
  to: z.enum(['on', 'off']),
})
const neutralTabAnswer = answer('PortalNeutralTab', { neutral: z.boolean() })

/**
 * A neutral name and icon for every page of the portal in this browser: in its tabs, its history
 * and its list of open pages, for whom somebody may look at the phone of. It is the browser's own
 * setting and needs no account, so it holds before anybody has signed in.
 * @throws 400, 403 for a form of another site
 */
export const neutralTab = defineAction({
  name: 'neutralTab',
  does: 'Shows a neutral name and icon in the tabs and the history of this browser, or those of the service again',
  who: 'anyone',
  input: neutralTabInput,
  output: neutralTabAnswer,
  leadsTo: ({ neutral }) => `/safety?notice=${neutral ? 'neutral-on' : 'neutral-off'}`,
  run: (req, input) => {
    const neutral = parseInput(neutralTabInput, input).to === 'on'
    setCookie(req, 'neutral', neutral ? '1' : '', neutral ? { maxAge: LIFETIME / SECOND } : {})
    return Promise.resolve({ neutral })
  },
})
