import type { PortalRoute } from './route.js'

/** Rows of the table of pages about a client's cases: what they do in them, what they are asked. */
export const CASEWORK_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/tasks/views/Tasks/page.js'),
    name: 'tasks',
    nav: { count: 'tasks', icon: 'tasks', label: 'client.navTasks', place: 'more' },
    part: 'casework',
    pattern: '/tasks',
    title: 'client.tasksPageTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/tasks/views/Task/page.js'),
    name: 'task',
    part: 'casework',
    pattern: '/tasks/:id',
    title: 'client.taskTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/tasks/views/Questions/page.js'),
    name: 'questions',
    nav: {
      count: 'questions',
      // Tasks that ask are tasks
      counted: 'elsewhere',
      icon: 'assessment',
      label: 'client.navQuestions',
      place: 'more',
    },
    part: 'casework',
    pattern: '/questions',
    title: 'client.questionsPageTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/tasks/views/Answering/page.js'),
    name: 'answering',
    part: 'casework',
    pattern: '/questions/:id',
    title: 'client.questionsPageTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/tasks/views/Check/page.js'),
    name: 'answering-check',
    part: 'casework',
    pattern: '/questions/:id/check',
    title: 'client.answersCheckTitle',
  },
]
