import { hasBegun, isOver, parseDay, type Day } from './day.js'

/** From when until when somebody is away, both days included; open where one of them is not said. */
export type Absence = { absentFrom?: null | string; absentUntil?: null | string }

/** Whether somebody is away on a day, counted where their agency is. Without any day nobody is. */
export const isAwayOn = ({ absentFrom, absentUntil }: Absence, today: Day): boolean => {
  const said = [absentFrom, absentUntil].some((day) => parseDay(day) !== null)
  return said && (!absentFrom || hasBegun(absentFrom, today)) && !isOver(absentUntil, today)
}
