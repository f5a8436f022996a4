import type { questionFields as en } from '../en/questions.js'

export const questionFields: Readonly<Record<keyof typeof en, string>> = {
  choice_address: 'Dirección',
  choice_all: 'Se cumplen todas',
  choice_answered: 'Tiene respuesta',
  choice_any: 'Se cumple una',
  choice_equals: 'Es',
  choice_file: 'Archivo',
  choice_group: 'Grupo que se repite',
  choice_includes: 'Incluye',
  'choice_less-than': 'Es menos que, o antes de',
  'choice_more-than': 'Es más que, o después de',
  'choice_not-equals': 'Tiene respuesta y no es',
  'choice_one-page': 'Todo en una página',
  'choice_one-question-a-page': 'Una pregunta por página',
  choice_section: 'Título con texto',
  choice_signature: 'Firma',
  field_add: 'Preguntas cuyos puntos se suman',
  field_asks: 'Qué pregunta cada fila',
  field_bands: 'Qué significan los puntos',
  field_from: 'Desde',
  field_help: 'Texto de ayuda',
  field_is: 'Es',
  field_layout: 'Cómo se pregunta',
  field_list: 'Opciones de una lista de HUD',
  field_max: 'Máximo',
  field_maxRows: 'Filas como máximo',
  field_min: 'Mínimo',
  field_minRows: 'Filas como mínimo',
  field_points: 'Puntos',
  field_prefill: 'Empieza con lo que dice el expediente',
  field_question: 'Nombre de la pregunta',
  field_questionsVersion: 'Versión de las preguntas',
  field_rules: 'Puntos por una respuesta',
  field_score: 'Puntos',
  field_scores: 'Puntuaciones',
  field_showIf: 'Preguntar solo si',
  field_showToClient: 'El cliente ve el resultado',
  field_showWhen: 'Cuándo se pregunta',
  field_to: 'Hasta',
  field_writesTo: 'Puede escribirse en el expediente',
  questionLimits:
    'Un número; en una fecha un día como 2026-01-31, o today; en un texto cuántos caracteres; en opciones y archivos cuántos.',
  question_BAND_BACKWARDS:
    'En la puntuación "{{name}}" en una de sus líneas "Desde" es mayor que "Hasta". Inviértalos.',
  question_BANDS_OVERLAP:
    'En la puntuación "{{name}}" dos de sus líneas tienen los mismos puntos. Haga que una termine antes de que empiece la otra.',
  question_CONDITION_LATER:
    'La pregunta "{{name}}" depende de "{{other}}", y ninguna pregunta anterior se llama así. Muévala más abajo, o escriba el nombre de una anterior.',
  question_CONDITION_VALUE:
    'La pregunta "{{name}}" espera una respuesta a "{{other}}" que no se puede dar. Escriba yes o no, una de sus opciones por su valor, o un número.',
  question_FIELD_KIND:
    'La pregunta "{{name}}" no corresponde a "{{other}}" del expediente. Elija otro tipo de pregunta (y, para opciones, la lista de HUD de ese campo), o déjelo vacío.',
  question_GROUP_EMPTY: 'El grupo "{{name}}" no pregunta nada. Agregue una pregunta.',
  question_GROUP_IN_GROUP:
    'La pregunta "{{name}}" es un grupo dentro de un grupo. Ponga sus preguntas en el de fuera, o al lado.',
  question_LIMITS_BACKWARDS:
    'En la pregunta "{{name}}" el mínimo es mayor que el máximo. Inviértalos.',
  question_LIMIT_KIND:
    'La pregunta "{{name}}" no puede limitarse a "{{other}}". Escriba un número, o en una fecha un día como 2026-01-31.',
  question_LIST_UNKNOWN:
    'En la pregunta "{{name}}" no hay ninguna lista "{{other}}". Elija una de las que se ofrecen.',
  question_NAME_TWICE: 'Dos preguntas se llaman "{{name}}". Dé a cada una su propio nombre.',
  question_OPTIONS_MISSING:
    'La pregunta "{{name}}" no tiene nada que elegir, o demasiado. Agregue opciones, 200 como máximo, o elija una lista de HUD.',
  question_OPTION_TWICE:
    'La pregunta "{{name}}" tiene dos opciones con el valor "{{other}}". Cambie una.',
  question_SCORE_NAME_TWICE:
    'Dos puntuaciones se llaman "{{name}}". Dé a cada una su propio nombre.',
  question_SCORE_NOTHING:
    'La puntuación "{{name}}" no suma nada. Nombre preguntas cuyos puntos se suman, o dé puntos por respuestas.',
  question_SCORE_QUESTION:
    'La puntuación "{{name}}" cuenta "{{other}}", y ninguna pregunta con puntos se llama así. Escriba el nombre de un número o de una pregunta con opciones.',
  question_TOO_MANY_QUESTIONS: 'Son demasiadas preguntas. Deje {{name}} como máximo.',
}
