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
  renderFeedback,
  renderPublic,
  textsOf,
} from './question.ts'
export {
  type Answer,
  type Feedback,
  FeedbackSchema,
  type PublicQuestion,
  PublicQuestionSchema,
  type Question,
  type QuestionKindName,
  questionKinds,
  QuestionSchema,
} from './registry.ts'
export type { QuestionText } from './question-kind.ts'
export type { BlanksAnswer, BlanksFeedback, BlanksPart, BlanksPublic, BlanksQuestion } from './questions/blanks.ts'
export type { ChoiceAnswer, ChoiceFeedback, ChoicePublic, ChoiceQuestion } from './questions/choice.ts'
export type { LinesAnswer, LinesFeedback, LinesPublic, LinesQuestion } from './questions/lines.ts'
export type { MatchAnswer, MatchFeedback, MatchItem, MatchPublic, MatchQuestion } from './questions/match.ts'
export type { NumberAnswer, NumberFeedback, NumberPublic, NumberQuestion } from './questions/number.ts'
export type { RecallAnswer, RecallFeedback, RecallPublic, RecallQuestion } from './questions/recall.ts'
export type { TextAnswer, TextFeedback, TextPublic, TextQuestion } from './questions/text.ts'
export type { TrueFalseAnswer, TrueFalseFeedback, TrueFalsePublic, TrueFalseQuestion } from './questions/true-false.ts'
export {
  isParametrised,
  type ParametrisedQuestion,
  type QuestionTemplate,
  QuestionTemplateSchema,
  type Variant,
  variantOf,
  variantsOf,
} from './variants.ts'
export { PASSING_SHARE, type Quiz, QuizSchema } from './quiz.ts'
export { seededRandom, shuffled } from './seeded-random.ts'
export type { OrderAnswer, OrderFeedback, OrderPublic, OrderQuestion } from './questions/order.ts'
export type { PredictAnswer, PredictFeedback, PredictPublic, PredictQuestion } from './questions/predict.ts'
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
export { type ImageSummary, summarise } from './exercises/review.ts'
export { withoutWords } from './exercises/without-words.ts'
export { allChecks } from './exercises/all-checks.ts'
export type { CheckKind } from './exercises/define-check.ts'
export type { Scenario } from './simulation/scenario.ts'
export { simulate } from './simulation/simulate.ts'
