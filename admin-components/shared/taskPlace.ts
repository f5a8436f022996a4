/** Where a task is done: on the page of its case. */
export const taskPlace = (
  { cases }: { cases: string },
  task: { case: number | string; id: string },
): string => `${cases}/${task.case}?${new URLSearchParams({ task: task.id }).toString()}`
