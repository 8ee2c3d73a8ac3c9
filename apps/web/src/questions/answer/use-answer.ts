'use client'
import { useState } from 'react'
import type { Answer } from '../question.ts'
import { setDraft } from './use-draft.ts'
import { type AskedQuestion, useDraftedAnswer } from './use-drafted-answer.ts'
import { useLatestVerdict } from './use-latest-verdict.ts'

/** Everything a question knows while it is on the page: the answer so far, what was said about it, how sending goes. */
export function useAnswer(question: AskedQuestion) {
  const { revisionId } = question
  const [isTryingAgain, setIsTryingAgain] = useState(false)
  const latest = useLatestVerdict(revisionId)
  const { draft, answer, sending, change, ...drafted } = useDraftedAnswer(question, revisionId)
  const hasNewDraft = isTryingAgain || (draft !== null && sending.data === undefined)

  return {
    verdict: sending.data ?? (hasNewDraft ? null : latest),
    answer,
    sending,
    change,
    submit() {
      if (!sending.isPending && draft?.answer != null) setIsTryingAgain(false)
      drafted.submit()
    },
    submitAtOnce(given: Answer) {
      if (!sending.isPending) setIsTryingAgain(false)
      drafted.submitAtOnce(given)
    },
    tryAgain() {
      setDraft(revisionId, null)
      sending.reset()
      setIsTryingAgain(true)
    },
  }
}
