'use client'
import { useState } from 'react'
import { createAttemptId } from '@/questions/answer/attempt-id.ts'
import { useLatestVerdict } from '@/questions/answer/use-latest-verdict.ts'
import { useSubmission } from '@/questions/answer/use-submission.ts'
import type { Verdict } from '@/questions/verdict.ts'
import type { ExerciseQuestion, Review } from '../exercise.ts'
import type { Work } from './work.ts'

/** A verdict on a Dockerfile. */
export type Checked = Pick<Verdict, 'attemptId' | 'outcome' | 'score'> & { readonly review: Review }

/** How the checking of a Dockerfile goes, and what came of it last. */
export type Checking = ReturnType<typeof useChecking>

/** Sends the Dockerfile as it stands to be checked, and knows the last verdict. */
export function useChecking({ revisionId, seed }: ExerciseQuestion, work: Work | null) {
  const latest = useLatestVerdict(revisionId)
  const [isBlank, setIsBlank] = useState(false)
  const sending = useSubmission(() => work?.settle())
  const verdict = sending.data ?? latest

  return {
    checked: verdict === null ? null : checkedOf(verdict),
    sending,
    isBlank,
    check: () => {
      if (work === null || sending.isPending) return
      const { text, sent } = work.snapshot()
      setIsBlank(text.trim() === '')
      if (text.trim() === '') return
      // What may have arrived is sent under its id again; another text is another attempt.
      const id = sent?.text === text ? sent.id : createAttemptId()
      work.send({ id, text })
      sending.mutate({ id, revisionId, seed, answer: { kind: 'dockerfile', dockerfile: text } })
    },
  }
}

function checkedOf({ attemptId, outcome, score, feedback }: Verdict): Checked | null {
  return feedback.kind === 'dockerfile' ? { attemptId, outcome, score, review: feedback } : null
}
