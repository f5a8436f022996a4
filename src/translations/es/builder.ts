import type { builder as source } from '../en/builder.js'

/** What authors of questions read while they write them: builder, preview, file of a definition. */
export const builder: Record<keyof typeof source, string> = {
  builderAddCondition: 'Agregar una condición',
  builderAddOption: 'Agregar una opción',
  builderAddRule: 'Agregar una regla',
  builderAlways:
    'Se pregunta siempre. Agregue una condición para preguntarla solo después de cierta respuesta.',
  builderAnd: 'Y',
  builderAnswer: 'Respuesta',
  builderBand: 'Línea',
  builderComparison: 'Cómo se compara la respuesta',
  builderConditional: 'Solo si…',
  builderDown: 'Mover abajo',
  builderKeptAs: 'Se guarda como',
  builderListLook: 'Ver las {{count}} opciones de esta lista (HUD {{element}})',
  builderNameHint:
    'Se forma con el texto de la pregunta. Respuestas, condiciones y puntajes lo usan: una vez guardada la pregunta no cambia, para que las respuestas anteriores conserven su sentido.',
  builderNoPoints:
    'Todavía no hay preguntas que cuenten. Agregue una pregunta con opciones y dé puntos a sus opciones, o un número.',
  builderNoRules: 'Sin reglas. Una regla da puntos por una respuesta.',
  builderNoWords: 'Aún sin texto',
  builderNothingEarlier:
    'Se pregunta siempre. Una condición mira una pregunta anterior: primero mueva esta debajo de ella.',
  builderOnlyIf: 'Preguntar solo si',
  builderOptionIn: 'Opción {{number}}, {{code}}',
  builderOptionsHint:
    'Una por línea. Pulse Intro para la siguiente, o pegue una lista. Para tomar las opciones de una lista de HUD, elíjala arriba.',
  builderPointsHint: 'Sus puntos se suman.',
  builderQuestion: 'Pregunta',
  builderRemove: 'Quitar',
  builderRuleIf: 'Si',
  builderScore: 'Puntaje',
  builderUp: 'Mover arriba',
  changesAdded: 'Preguntas nuevas: {{count}}',
  changesAnswersStay:
    'Las respuestas a preguntas quitadas se conservan, con la pregunta como se hizo.',
  changesChanged: 'Preguntas cambiadas: {{count}}',
  changesLayout: 'Cómo se pregunta: en una página, o una pregunta por página',
  changesNothing: 'Nada. Las preguntas son las mismas.',
  changesOrder: 'El orden de las preguntas',
  changesOther: 'También cambia',
  changesRemoved: 'Preguntas quitadas: {{count}}',
  changesRenamed: 'Revise estas: dicen lo mismo con otro nombre',
  changesRenamedOne:
    'Se quita "{{from}}" y entra "{{to}}". Las respuestas anteriores quedan bajo "{{from}}" y no se comparan con las nuevas.',
  changesScores: 'Los puntajes',
  definitionExport: 'Exportar a un archivo',
  definitionFile: 'Archivo (.json)',
  definitionHint:
    'Un archivo de preguntas, exportado aquí o en otra instalación. Primero verá qué cambiaría. Nada se guarda hasta que pulse Guardar.',
  definitionImport: 'Importar de un archivo',
  definitionRefused: 'Este archivo no se puede tomar. Corrija esto y elíjalo de nuevo:',
  definitionTake: 'Poner estas preguntas en el formulario',
  definitionTaken: 'Las preguntas están en el formulario. Revíselas y luego guarde.',
  definition_NEWER:
    'Es de una versión posterior de este producto. Expórtelo allá como versión 1, o actualice aquí.',
  definition_NOT_AN_OBJECT:
    'Pregunta "{{name}}": una entrada de "{{key}}" es {{found}}, no un objeto entre llaves.',
  definition_NOT_AN_OBJECT_file:
    'Una entrada de "{{key}}" es {{found}}, no un objeto entre llaves.',
  definition_NOT_A_KIND:
    'La pregunta "{{name}}" es del tipo {{found}}, que no existe. Escriba uno de estos: {{kinds}}.',
  definition_NOT_A_KIND_file:
    'Una pregunta es del tipo {{found}}, que no existe. Escriba uno de estos: {{kinds}}.',
  definition_NOT_A_LIST:
    'Pregunta "{{name}}": "{{key}}" es {{found}}, no una lista entre corchetes.',
  definition_NOT_A_LIST_file: '"{{key}}" es {{found}}, no una lista entre corchetes.',
  definition_NOT_A_NUMBER: 'Pregunta "{{name}}": "{{key}}" es {{found}}. Escriba un número.',
  definition_NOT_A_NUMBER_file: '"{{key}}" es {{found}}. Escriba un número.',
  definition_NOT_A_TEXT:
    'Pregunta "{{name}}": "{{key}}" es {{found}}. Escriba un texto, o uno por idioma.',
  definition_NOT_A_TEXT_file: '"{{key}}" es {{found}}. Escriba un texto, o uno por idioma.',
  definition_NOT_A_WORD:
    'Pregunta "{{name}}": "{{key}}" es {{found}}, y no puede serlo. Vea en docs/questions.md qué puede ser.',
  definition_NOT_A_WORD_file:
    '"{{key}}" es {{found}}, y no puede serlo. Vea en docs/questions.md qué puede ser.',
  definition_NOT_JSON: 'No es JSON. Elija un archivo que se exportó aquí.',
  definition_NOT_OURS: 'No es un archivo de preguntas. Su "format" tiene que ser "{{format}}".',
  definition_TOO_LARGE: 'Ocupa más de {{kilobytes}} kB. Divídalo en varias evaluaciones.',
  definition_TOO_MANY: 'Tiene más de {{count}} preguntas. Divídalo en varias evaluaciones.',
  definition_UNKNOWN_KEY:
    'Pregunta "{{name}}": aquí nadie conoce "{{key}}". Quítelo, o busque un error al escribirlo.',
  definition_UNKNOWN_KEY_file:
    'Aquí nadie conoce "{{key}}". Quítelo, o busque un error al escribirlo.',
  keptAnswers:
    'Se dieron {{count}} respuestas a esta evaluación. Conservan sus preguntas como se hicieron.',
  keptAnswersOne:
    'Se dio una respuesta a esta evaluación. Conserva sus preguntas como se hicieron.',
  previewBack: 'Atrás',
  previewForget: 'Empezar de nuevo',
  previewHint:
    'Como lo verá el cliente en un teléfono. Responda para probar las condiciones; nada se guarda.',
  previewLanguage: 'Idioma de la vista previa',
  previewNext: 'Siguiente',
  previewPage: 'Página {{page}} de {{count}}',
  previewProblems: 'Por corregir antes de guardar: {{count}}',
  previewTitle: 'Vista previa',
  takeOverAnswered: 'Respuesta',
  takeOverDone: 'Se pasó al expediente',
  takeOverHint:
    'Estas respuestas se pueden pasar al expediente. No se escribe nada que usted no elija.',
  takeOverNothing: 'nada',
  takeOverNow: 'Expediente ahora',
  takeOverSame: 'El expediente dice lo mismo que estas respuestas.',
  takeOverTitle: 'Al expediente',
  takeOverWrite: 'Pasar al expediente',
  reviewPrint: 'Imprimir',
  sinceAdded: 'Pregunta nueva: {{question}}',
  sinceAnswered: '{{question}}: antes {{before}}, ahora {{after}}',
  sinceRemoved: 'Ya no se pregunta: {{question}}',
  sinceReworded: 'Se pregunta con otras palabras: {{before}} → {{after}}',
  sinceSame: 'Nada se respondió ni se preguntó de otra manera.',
  sinceTitle: 'Desde la respuesta del {{date}}',
}
