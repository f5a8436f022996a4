import { describe, expect, it } from 'vitest'

import { cardButtons } from '../../../admin-components/PortalButtons/cardButtons.js'
import { CONNECTION_ACTIONS } from '../../../src/core/status/connection.js'

const enabled = (status: keyof typeof CONNECTION_ACTIONS): string[] =>
  cardButtons(CONNECTION_ACTIONS[status])
    .filter((button) => button.enabled)
    .map(({ action }) => action)
const all = (status: keyof typeof CONNECTION_ACTIONS): string[] =>
  cardButtons(CONNECTION_ACTIONS[status]).map(({ action }) => action)

describe('buttons of the Client Portal card', () => {
  it('Not Connected: only Send Invite can be pressed', () => {
    expect(all('not-connected')).toEqual(['send-invite', 'send-message', 'send-request'])
    expect(enabled('not-connected')).toEqual(['send-invite'])
  })

  it('Invite Pending: the button is Resend Invite, messages and requests stay greyed', () => {
    expect(all('invite-pending')).toEqual(['resend-invite', 'send-message', 'send-request'])
    expect(enabled('invite-pending')).toEqual(['resend-invite'])
  })

  it('Connected: the invite button is gone, messages and requests are enabled', () => {
    expect(all('connected')).toEqual(['send-message', 'send-request'])
    expect(enabled('connected')).toEqual(['send-message', 'send-request'])
  })

  it('takes the server at its word when it allows nothing', () => {
    expect(cardButtons([]).some((button) => button.enabled)).toBe(false)
  })
})
