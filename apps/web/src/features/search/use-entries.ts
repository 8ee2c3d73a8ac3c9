'use client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { chooseTheme, THEMES } from '@/components/theme/theme.ts'
import { useTRPC } from '@/trpc/client'

/** One line of the search: where it leads, or what it does. */
export interface Entry {
  readonly id: string
  readonly title: string
  /** Where it belongs, in small type beside the title. */
  readonly detail: string
  readonly run: (go: (path: string) => void) => void
}

/** A heading of the search with its lines. */
export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}

const PAGES: readonly Entry[] = [
  leadingTo('/', 'Start page', ''),
  leadingTo('/courses', 'Courses', ''),
  leadingTo('/review', 'Review', ''),
  leadingTo('/progress', 'Your progress', ''),
  leadingTo('/settings', 'Settings', ''),
  leadingTo('/sign-in', 'Sign in', ''),
]

const THEME_COMMANDS: readonly Entry[] = THEMES.map((theme) => ({
  id: `theme:${theme}`,
  title: `Theme: ${theme}`,
  detail: '',
  run: () => chooseTheme(theme),
}))

/** Everything the search can find: courses, their lessons, pages, commands. */
export function useEntries(): readonly EntryGroup[] {
  const trpc = useTRPC()
  const courses = useQuery(trpc.catalog.courses.queryOptions()).data
  const contents = useQueries({
    queries: (courses ?? []).map(({ slug }) => trpc.catalog.course.queryOptions({ course: slug })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return useMemo(
    () =>
      [
        { title: 'Lessons', entries: contents.flatMap(lessonEntries) },
        {
          title: 'Courses',
          entries: (courses ?? []).map(({ slug, title }) => leadingTo(`/courses/${slug}`, title, '')),
        },
        { title: 'Pages', entries: PAGES },
        { title: 'Commands', entries: THEME_COMMANDS },
      ].filter(({ entries }) => entries.length > 0),
    [courses, contents],
  )
}

interface Contents {
  readonly modules: readonly {
    readonly title: string
    readonly items: readonly { readonly path: string; readonly title: string }[]
  }[]
}

function lessonEntries({ modules }: Contents): Entry[] {
  return modules.flatMap(({ title: module, items }) => items.map(({ path, title }) => leadingTo(path, title, module)))
}

function leadingTo(path: string, title: string, detail: string): Entry {
  return { id: path, title, detail, run: (go) => go(path) }
}
