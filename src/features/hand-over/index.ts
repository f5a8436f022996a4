/** What other parts may use. */
export { carryOut, finishDeparture, finishDepartures, startDeparture } from './departures.js'
