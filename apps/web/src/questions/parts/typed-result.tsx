import type { ReactNode } from 'react'
import { ResultMark } from './result-mark.tsx'

interface TypedResultProps {
  readonly typed: string
  readonly isRight: boolean
  readonly children?: ReactNode
}

/** What was typed, and after the verdict what it was worth; what else is said about it stands below. */
export function TypedResult({ typed, isRight, children }: TypedResultProps) {
  return (
    <div className={`option ${isRight ? 'option-right' : 'option-wrong'}`}>
      <ResultMark isRight={isRight} />
      <div className="min-w-0 grow">
        {typed.trim() === '' ? <p>Nothing was typed.</p> : <code className="typed">{typed}</code>}
        <p className="mt-1 text-sm font-bold">Your answer: {isRight ? 'right' : 'not right'}</p>
        {children}
      </div>
    </div>
  )
}
