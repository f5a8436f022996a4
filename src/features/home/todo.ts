import type { Day } from '../../core/day.js'
import type { IconName } from '../../portal/kit/components/Icon/index.js'
import type { TagTone } from '../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import {
  askedText,
  requestIcon,
  requestTag,
  taskTitle,
  type RequestItem,
} from '../requests/portal.js'
import { partOfText, taskTag, type TaskItem } from '../tasks/portal.js'

/** Something that waits for the client: what staff asked for, or a task of a case. */
export type Todo = { item: RequestItem; kind: 'request' } | { item: TaskItem; kind: 'task' }

const dueOf = ({ item }: Todo): string => item.dueDate ?? '9999'
const sinceOf = (todo: Todo): string =>
  todo.kind === 'request' ? todo.item.requestedAt : (todo.item.openedAt ?? '')

/** Both together: what is due first comes first, then what waits longest. */
export const byUrgency = (requests: readonly RequestItem[], tasks: readonly TaskItem[]): Todo[] =>
  [
    ...requests.map((item): Todo => ({ item, kind: 'request' })),
    ...tasks.map((item): Todo => ({ item, kind: 'task' })),
  ].toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)) || sinceOf(a).localeCompare(sinceOf(b)))

/** What a row about it says. */
export type TodoTexts = {
  detail: string
  href: string
  icon: IconName
  tag: { label: string; tone: TagTone }
  title: string
}

/** How it reads, and where it leads. */
export const todoTexts = (view: ViewContext, todo: Todo, today: Day): TodoTexts =>
  todo.kind === 'request'
    ? {
        detail: askedText(view, todo.item),
        href: view.path(`/requests/${todo.item.id}`),
        icon: requestIcon(todo.item),
        tag: requestTag(view, todo.item, today),
        title: taskTitle(view, todo.item),
      }
    : {
        detail: partOfText(view, todo.item),
        href: view.path(`/tasks/${todo.item.id}`),
        icon: 'tasks',
        tag: taskTag(view, todo.item, today),
        title: todo.item.title,
      }
