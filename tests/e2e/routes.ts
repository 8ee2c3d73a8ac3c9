import type { KnownCourse } from './bundled-course.ts'

/** Every page of the product, by its folder under apps/web/src/app, with an address to open it at. */
export function everyRoute({ slug, lessons, quizzes, exercises }: KnownCourse): Readonly<Record<string, string>> {
  const [lesson] = lessons
  const [quiz] = quizzes
  const [exercise] = exercises
  if (!lesson || !quiz || !exercise) throw new Error('The bundled course lacks a lesson, a quiz or an exercise')
  return {
    '/': '/',
    '/admin/users': '/admin/users',
    '/courses': '/courses',
    '/courses/[course]': `/courses/${slug}`,
    '/courses/[course]/[module]/[lesson]': lesson.path,
    '/courses/[course]/[module]/[lesson]/sitting/[sitting]': `${quiz.path}/sitting/3f0c8f4e-6d0b-4c1f-9d53-0a1c7f6a2b11`,
    '/forgot-password': '/forgot-password',
    '/progress': '/progress',
    '/reset-password': '/reset-password?token=some-token',
    '/review': '/review',
    '/settings': '/settings',
    '/setup': '/setup',
    '/sign-in': '/sign-in',
    '/sign-up': '/sign-up',
    '/teach/statistics': '/teach/statistics',
    'a quiz': quiz.path,
    'an exercise': exercise.path,
    'a page that is not there': '/no/such/page',
  }
}
