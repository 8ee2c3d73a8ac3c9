'use client'
import { useEffect, useState } from 'react'

interface Heading {
  readonly id: string
  readonly text: string
  readonly depth: 2 | 3
}

/** How far down the window a heading must have come to count as being read. */
const READING_LINE_PX = 140

function findCurrent(headings: readonly Heading[]): string | undefined {
  return headings.findLast(({ id }) => {
    const element = document.getElementById(id)
    return element !== null && element.getBoundingClientRect().top < READING_LINE_PX
  })?.id
}

function useCurrentHeading(headings: readonly Heading[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const update = () => setCurrent(findCurrent(headings))
    update()
    document.addEventListener('scroll', update, { passive: true })
    return () => document.removeEventListener('scroll', update)
  }, [headings])
  return current
}

/** The sections of the page, with the one being read marked. */
export function SectionList({ headings }: { readonly headings: readonly Heading[] }) {
  const current = useCurrentHeading(headings)
  if (headings.length === 0) return null
  return (
    <nav aria-label="On this page" className="sticky top-12 text-sm">
      <ul className="border-l border-rule">
        {headings.map(({ id, text, depth }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              className={`-ml-px block border-l-2 border-transparent py-1 text-muted no-underline hover:text-ink aria-[current]:border-ink aria-[current]:text-ink ${depth === 3 ? 'pl-7' : 'pl-4'}`}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
