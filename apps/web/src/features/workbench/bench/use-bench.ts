'use client'
import { useEffect, useState } from 'react'
import type { BuildView } from '../build/build-view.ts'
import type { Task } from '../exercise.ts'
import { Analyst } from './analyst.ts'
import type { Opened } from './protocol.ts'

// Long enough for a word to be finished, short enough to seem at once.
const PAUSE_MS = 180

interface Bench {
  readonly analyst: Analyst
  readonly opened: Opened
}

/** The worker with the exercise open in it; null until it is there, and where it can't be loaded. */
export function useBench({ scenario, checks, starter }: Task): Bench | null {
  const [bench, setBench] = useState<Bench | null>(null)
  useEffect(() => {
    const analyst = new Analyst(new Worker(new URL('analysis.worker.ts', import.meta.url), { type: 'module' }))
    analyst.ask('open', { scenario, checks, starter }).then(
      (opened) => setBench({ analyst, opened }),
      // Without it the page still sends Dockerfiles to be checked.
      () => null,
    )
    return () => {
      setBench(null)
      analyst.close()
    }
  }, [scenario, checks, starter])
  return bench
}

/** What the text makes as it stands, a moment after it was typed; null until that is known. */
export function useBuild(analyst: Analyst | null, text: string): BuildView | null {
  const [build, setBuild] = useState<BuildView | null>(null)
  useEffect(() => {
    if (analyst === null) return
    let isWanted = true
    const timer = setTimeout(() => {
      analyst.ask('build', { text }).then(
        (view) => isWanted && setBuild(view),
        () => null,
      )
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [analyst, text])
  return build
}
