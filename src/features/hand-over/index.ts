/** What other parts may use. */
export {
  carryOut,
  finishDeparture,
  finishDepartures,
  giveConversation,
  startDeparture,
} from './departures.js'
