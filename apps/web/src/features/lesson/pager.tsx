import { ArrowLeftIcon, ArrowRightIcon } from '@/components/icons.tsx'
import { Kbd } from '@/components/kbd.tsx'
import { PageLink } from '@/components/page-link.tsx'
import type { Lesson } from './lesson.ts'
import { PagerKeys } from './pager-keys.tsx'

type Neighbours = Pick<Lesson, 'previous' | 'next'>

/** The way to the lessons before and after this one, by hand or by arrow key. */
export function Pager({ previous, next }: Neighbours) {
  if (previous === null && next === null) return null
  return (
    <nav aria-label="Lessons before and after" className="mt-10 flex max-w-text flex-wrap gap-x-8 gap-y-6 print:hidden">
      {previous !== null && (
        <PageLink href={previous.path} rel="prev" className="group max-w-[45%] min-w-36 py-1 no-underline">
          <span className="flex items-center gap-2 text-sm text-muted">
            <ArrowLeftIcon /> Before <Kbd>←</Kbd>
          </span>
          <span className="mt-1 block font-medium group-hover:underline">{previous.title}</span>
        </PageLink>
      )}
      {next !== null && (
        <PageLink
          href={next.path}
          rel="next"
          className="group ml-auto max-w-[45%] min-w-36 py-1 text-right no-underline"
        >
          <span className="flex items-center justify-end gap-2 text-sm text-muted">
            <Kbd>→</Kbd> Next <ArrowRightIcon />
          </span>
          <span className="mt-1 block font-medium group-hover:underline">{next.title}</span>
        </PageLink>
      )}
      <PagerKeys previous={previous?.path} next={next?.path} />
    </nav>
  )
}
