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
export { gradeDockerfile } from './exercises/grade-exercise.ts'
export type { CheckResult } from './exercises/judge-checks.ts'
export { normalForm, solutionGroup } from './exercises/normal-form.ts'
export { allChecks } from './exercises/all-checks.ts'
export type { CheckKind } from './exercises/define-check.ts'
export type { Scenario } from './simulation/scenario.ts'
export { simulate } from './simulation/simulate.ts'
