/** Addresses in the admin panel. */
export type BoardPlaces = { cases: string; clients: string }

/** Where a task is done: on the page of its case. */
export const taskPlace = (places: BoardPlaces, task: { case: string; id: string }): string =>
  `${places.cases}/${task.case}?${new URLSearchParams({ task: task.id }).toString()}`
