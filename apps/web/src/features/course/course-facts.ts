import type { CourseSummary } from './course.ts'

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Reading time as people say it: minutes up to an hour, then hours and minutes. */
export function readingTime(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** What a course holds, in one line; what it has none of is left out. */
export function courseFacts(course: CourseSummary): string {
  const counts = [
    [course.lessons, 'lesson'],
    [course.questions, 'question'],
    [course.exercises, 'exercise'],
  ] as const
  const held = counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
  return [...held, readingTime(course.minutes)].join(' · ')
}
