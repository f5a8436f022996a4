/** What authors of questions read while they write them: builder, preview, file of a definition. */
export const builder = {
  builderAddCondition: 'Add a condition',
  builderAddOption: 'Add an option',
  builderAddRule: 'Add a rule',
  builderAlways: 'Always asked. Add a condition to ask it only after a certain answer.',
  builderAnd: 'And',
  builderAnswer: 'Answer',
  builderBand: 'Line',
  builderComparison: 'How the answer is compared',
  builderConditional: 'Only if …',
  builderDown: 'Move down',
  builderKeptAs: 'Kept as',
  builderListLook: 'Look at the {{count}} choices of this list (HUD {{element}})',
  builderNameHint:
    'Made from the label. Answers, conditions and scores use it: once the question is saved it stays the same, so that earlier answers keep their meaning.',
  builderNoPoints:
    'No question can be counted yet. Add a question with choices and give its options points, or a number.',
  builderNoRules: 'No rules. A rule gives points for one answer.',
  builderNoWords: 'Not written yet',
  builderNothingEarlier:
    'Always asked. A condition looks at an earlier question: move this one below it first.',
  builderOnlyIf: 'Ask only if',
  builderOptionIn: 'Option {{number}}, {{code}}',
  builderOptionsHint:
    'One line each. Press Return for the next one, or paste a list. To take the choices from a HUD list, choose it above instead.',
  builderPointsHint: 'Their points are added up.',
  builderQuestion: 'Question',
  builderRemove: 'Remove',
  builderRuleIf: 'If',
  builderScore: 'Score',
  builderUp: 'Move up',
  changesAdded: 'New questions: {{count}}',
  changesAnswersStay: 'Answers to removed questions stay, with the question as it was asked.',
  changesChanged: 'Changed questions: {{count}}',
  changesLayout: 'How it is asked: one page, or one question a page',
  changesNothing: 'Nothing. The questions are the same.',
  changesOrder: 'The order of the questions',
  changesOther: 'Changed as well',
  changesRemoved: 'Removed questions: {{count}}',
  changesRenamed: 'Look at these: they say the same under another name',
  changesRenamedOne:
    '"{{from}}" goes and "{{to}}" comes. Earlier answers stay under "{{from}}" and are not compared with new ones.',
  changesScores: 'Scores',
  definitionExport: 'Export as a file',
  definitionFile: 'File (.json)',
  definitionHint:
    'A file of questions, exported here or in another installation. You see what would change first. Nothing is saved until you press Save.',
  definitionImport: 'Import from a file',
  definitionRefused: 'This file cannot be taken. Put this right and choose it again:',
  definitionTake: 'Put these questions into the form',
  definitionTaken: 'The questions are in the form. Look at them, then save.',
  definition_NEWER:
    'It is of a later version of this product. Export it there as version 1, or update here.',
  definition_NOT_AN_OBJECT:
    'Question "{{name}}": an entry of "{{key}}" is {{found}}, not an object in braces.',
  definition_NOT_AN_OBJECT_file: 'An entry of "{{key}}" is {{found}}, not an object in braces.',
  definition_NOT_A_KIND:
    'Question "{{name}}" is of the kind {{found}}, which does not exist. Write one of these: {{kinds}}.',
  definition_NOT_A_KIND_file:
    'A question is of the kind {{found}}, which does not exist. Write one of these: {{kinds}}.',
  definition_NOT_A_LIST: 'Question "{{name}}": "{{key}}" is {{found}}, not a list in brackets.',
  definition_NOT_A_LIST_file: '"{{key}}" is {{found}}, not a list in brackets.',
  definition_NOT_A_NUMBER: 'Question "{{name}}": "{{key}}" is {{found}}. Write a number.',
  definition_NOT_A_NUMBER_file: '"{{key}}" is {{found}}. Write a number.',
  definition_NOT_A_TEXT:
    'Question "{{name}}": "{{key}}" is {{found}}. Write a text, or one for each language.',
  definition_NOT_A_TEXT_file: '"{{key}}" is {{found}}. Write a text, or one for each language.',
  definition_NOT_A_WORD:
    'Question "{{name}}": "{{key}}" is {{found}}, which it cannot be. See docs/questions.md for what it can be.',
  definition_NOT_A_WORD_file:
    '"{{key}}" is {{found}}, which it cannot be. See docs/questions.md for what it can be.',
  definition_NOT_JSON: 'It is no JSON. Choose a file that was exported here.',
  definition_NOT_OURS: 'It is no file of questions. Its "format" has to be "{{format}}".',
  definition_TOO_LARGE: 'It is larger than {{kilobytes}} kB. Split it into several assessments.',
  definition_TOO_MANY: 'It has more than {{count}} questions. Split it into several assessments.',
  definition_UNKNOWN_KEY:
    'Question "{{name}}": nobody here knows "{{key}}". Take it out, or look for a spelling mistake.',
  definition_UNKNOWN_KEY_file:
    'Nobody here knows "{{key}}". Take it out, or look for a spelling mistake.',
  keptAnswers:
    '{{count}} answers were given to this assessment. They keep their questions as asked.',
  keptAnswersOne: 'One answer was given to this assessment. It keeps its questions as asked.',
  previewBack: 'Back',
  previewForget: 'Start over',
  previewHint:
    'As the client will see it on a phone. Answer it to try conditions; nothing is kept.',
  previewLanguage: 'Language of the preview',
  previewNext: 'Next',
  previewPage: 'Page {{page}} of {{count}}',
  previewProblems: 'To put right before saving: {{count}}',
  previewTitle: 'Preview',
  takeOverAnswered: 'Answered',
  takeOverDone: 'Written to the record',
  takeOverHint:
    'These answers can be written to the record. Nothing is written that you do not choose.',
  takeOverNothing: 'nothing',
  takeOverNow: 'Record now',
  takeOverSame: 'The record says the same as these answers.',
  takeOverTitle: 'Into the record',
  takeOverWrite: 'Write to the record',
  reviewPrint: 'Print',
  sinceAdded: 'New question: {{question}}',
  sinceAnswered: '{{question}}: {{before}} before, {{after}} now',
  sinceRemoved: 'Not asked any more: {{question}}',
  sinceReworded: 'Asked in other words: {{before}} → {{after}}',
  sinceSame: 'Nothing was answered or asked otherwise.',
  sinceTitle: 'Since the answer of {{date}}',
}
