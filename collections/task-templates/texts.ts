import type { CollectionTexts } from '../texts.js'

/** How due rules are called, on tasks and on steps of workflows. */
export const dueTexts = {
  en: {
    choices: {
      kind: {
        'after-date': 'Days after a date of the case',
        'after-start': 'Days after the case starts',
        'after-task': 'Days after another task is done',
        'before-date': 'Days before a date of the case',
        none: 'No due date',
      },
    },
    fields: {
      date: 'Short name of the date',
      days: 'Days',
      due: 'Due',
      kind: 'When it is due',
    },
  },
  es: {
    choices: {
      kind: {
        'after-date': 'Días después de una fecha del caso',
        'after-start': 'Días después de empezar el caso',
        'after-task': 'Días después de terminar otra tarea',
        'before-date': 'Días antes de una fecha del caso',
        none: 'Sin fecha límite',
      },
    },
    fields: {
      date: 'Nombre corto de la fecha',
      days: 'Días',
      due: 'Fecha límite',
      kind: 'Cuándo vence',
    },
  },
} as const

export const templateTexts: CollectionTexts = {
  en: {
    choices: dueTexts.en.choices,
    fields: {
      ...dueTexts.en.fields,
      active: 'Can be added to cases',
      clientTask: 'Client Task',
      descriptions: 'What to do, in plain words',
      name: 'Name',
      names: 'Name for clients',
      review: 'Staff look at the answers before the case goes on',
      searchText: 'name',
    },
    many: 'Tasks for cases',
    one: 'Task for cases',
  },
  es: {
    choices: dueTexts.es.choices,
    fields: {
      ...dueTexts.es.fields,
      active: 'Se puede añadir a casos',
      clientTask: 'Tarea del cliente',
      descriptions: 'Qué hay que hacer, en palabras sencillas',
      name: 'Nombre',
      names: 'Nombre para los clientes',
      review: 'El personal mira las respuestas antes de que el caso siga',
      searchText: 'nombre',
    },
    many: 'Tareas para casos',
    one: 'Tarea para casos',
  },
}
