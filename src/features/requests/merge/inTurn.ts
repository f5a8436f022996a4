import { fewAtATime } from '../../../files/fewAtATime.js'

/** Whole files stand in memory while pages are counted or put together: one answer at a time. */
export const inTurn = fewAtATime(1)
