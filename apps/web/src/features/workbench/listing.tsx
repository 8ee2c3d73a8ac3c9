'use client'
import { useEffect, useState } from 'react'
import type { Highlight } from '@stagecraft/analyzer'
import type { Analyst } from './bench/analyst.ts'
import { cutText } from './cut-text.ts'

interface ListingProps {
  readonly title: string
  readonly text: string
  readonly analyst: Analyst | null
}

/** A Dockerfile to read, set as in the lessons. */
export function Listing({ title, text, analyst }: ListingProps) {
  const [highlights, setHighlights] = useState<readonly Highlight[]>([])
  useEffect(() => {
    let isWanted = true
    analyst?.ask('highlight', { text }).then(
      (found) => isWanted && setHighlights(found),
      () => null,
    )
    return () => {
      isWanted = false
    }
  }, [analyst, text])
  return (
    <figure className="code listing">
      <figcaption>{title}</figcaption>
      <pre>
        <code>
          {cutText(text, highlights).map(({ from, piece, kind }) => (
            <span key={from} className={kind ?? undefined}>
              {piece}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  )
}
