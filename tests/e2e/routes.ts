import type { KnownCourse } from './bundled-course.ts'

/** Every page of the product, by its folder under apps/web/src/app, with an address to open it at. */
export function everyRoute({ slug, lessons, exercises }: KnownCourse): Readonly<Record<string, string>> {
  const [lesson] = lessons
  const [exercise] = exercises
  if (!lesson || !exercise) throw new Error('The bundled course has no lesson or no exercise')
  return {
    '/': '/',
    '/admin/users': '/admin/users',
    '/courses': '/courses',
    '/courses/[course]': `/courses/${slug}`,
    '/courses/[course]/[module]/[lesson]': lesson.path,
    '/forgot-password': '/forgot-password',
    '/reset-password': '/reset-password?token=some-token',
    '/settings': '/settings',
    '/setup': '/setup',
    '/sign-in': '/sign-in',
    '/sign-up': '/sign-up',
    'an exercise': exercise.path,
    'a page that is not there': '/no/such/page',
  }
}
