/** What authors of questions read in the admin panel: labels, choices, and what is wrong. */
export const questionFields = {
  choice_address: 'Address',
  choice_all: 'All of these are so',
  choice_answered: 'Is answered',
  choice_any: 'One of these is so',
  choice_equals: 'Is',
  choice_file: 'File',
  choice_group: 'Group that repeats',
  choice_includes: 'Includes',
  'choice_less-than': 'Is less than, or before',
  'choice_more-than': 'Is more than, or after',
  'choice_not-equals': 'Is answered, and is not',
  'choice_one-page': 'All on one page',
  'choice_one-question-a-page': 'One question a page',
  choice_section: 'Heading with text',
  choice_signature: 'Signature',
  field_add: 'Questions whose points are added',
  field_asks: 'What each row asks',
  field_bands: 'What the points mean',
  field_from: 'From',
  field_help: 'Help text',
  field_is: 'Is',
  field_layout: 'How it is asked',
  field_list: 'Choices of a HUD list',
  field_max: 'Most',
  field_maxRows: 'Most rows',
  field_min: 'Least',
  field_minRows: 'Fewest rows',
  field_points: 'Points',
  field_prefill: 'Begins with what the record says',
  field_question: 'Name of the question',
  field_questionsVersion: 'Version of the questions',
  field_rules: 'Points for an answer',
  field_score: 'Points',
  field_scores: 'Scores',
  field_showIf: 'Ask only if',
  field_showToClient: 'The client sees the result',
  field_showWhen: 'When it is asked',
  field_to: 'To',
  field_writesTo: 'May be written to the record',
  questionLimits:
    'A number; of a date a day such as 2026-01-31, or today; of a text how many characters; of choices and files how many.',
  question_BAND_BACKWARDS:
    'In score "{{name}}" "From" is more than "To" in one of its lines. Turn them round.',
  question_BANDS_OVERLAP:
    'In score "{{name}}" two of its lines hold the same points. Let one end before the next begins.',
  question_CONDITION_LATER:
    'Question "{{name}}" is asked only if "{{other}}" is answered in some way, and no earlier question has that name. Move it below, or write the name of an earlier one.',
  question_CONDITION_VALUE:
    'Question "{{name}}" waits for an answer to "{{other}}" that cannot be given. Write yes or no, one of its choices by its value, or a number.',
  question_FIELD_KIND:
    'Question "{{name}}" does not go with "{{other}}" of the record. Take another kind of question (and, for choices, the HUD list of that field), or leave it empty.',
  question_GROUP_EMPTY: 'Group "{{name}}" asks nothing. Add a question to it.',
  question_GROUP_IN_GROUP:
    'Question "{{name}}" is a group in a group. Put its questions into the outer one, or beside it.',
  question_LIMITS_BACKWARDS:
    'In question "{{name}}" the least is more than the most. Turn them round.',
  question_LIMIT_KIND:
    'Question "{{name}}" cannot be held to "{{other}}". Write a number, or for a date a day such as 2026-01-31.',
  question_LIST_UNKNOWN:
    'In question "{{name}}" there is no list "{{other}}". Choose one of those offered.',
  question_NAME_TWICE: 'Two questions are named "{{name}}". Give each a name of its own.',
  question_OPTIONS_MISSING:
    'Question "{{name}}" has nothing to choose from, or too much. Add options, 200 at most, or choose a HUD list.',
  question_OPTION_TWICE:
    'Question "{{name}}" has two options with the value "{{other}}". Change one.',
  question_SCORE_NAME_TWICE: 'Two scores are named "{{name}}". Give each a name of its own.',
  question_SCORE_NOTHING:
    'Score "{{name}}" adds nothing up. Name questions whose points are added, or give points for answers.',
  question_SCORE_QUESTION:
    'Score "{{name}}" counts "{{other}}", and no such question has points. Write the name of a number or of a question with choices.',
  question_TOO_MANY_QUESTIONS: 'These are too many questions. Keep {{name}} at most.',
}
