export { Concepts, LocalId, RequiredMarkdown, Title } from './question-fields.ts'
export { type Grade, type Outcome, outcomeOf } from './grade.ts'
export {
  blankAnswer,
  gradeAnswer,
  keyOf,
  MAX_ANSWER_CHARACTERS,
  parseAnswer,
  type ParsedAnswer,
  questionToText,
  redactQuestion,
  textsOf,
} from './question.ts'
export {
  type Answer,
  type Feedback,
  type PublicQuestion,
  type Question,
  type QuestionKindName,
  questionKinds,
  QuestionSchema,
} from './registry.ts'
export type { QuestionText } from './question-kind.ts'
export type { ChoiceAnswer, ChoiceFeedback, ChoicePublic, ChoiceQuestion } from './questions/choice.ts'
export { DockerfileQuestionSchema as ExerciseSchema } from './questions/dockerfile.ts'
export type {
  DockerfileAnswer,
  DockerfileFeedback,
  DockerfilePublic,
  DockerfileQuestion,
} from './questions/dockerfile.ts'
export { isFit, LEAST_STRENGTH, measureRubric, type RubricStrength } from './exercises/measure-rubric.ts'
