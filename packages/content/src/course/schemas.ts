import { z } from 'zod'
import { Concepts, LocalId, RequiredMarkdown, Title } from '@stagecraft/assessment'

/** What course.yaml holds. */
export const CourseSchema = z.strictObject({
  title: Title,
  summary: RequiredMarkdown,
  licence: Title,
  outcomes: z.array(Title).min(1),
  concepts: z.record(LocalId, Title),
})

/** What module.yaml holds. */
export const ModuleSchema = z.strictObject({ title: Title, summary: RequiredMarkdown })

/** What a lesson says about itself above its text. */
export const LessonSchema = z.strictObject({ title: Title, summary: RequiredMarkdown, concepts: Concepts })
