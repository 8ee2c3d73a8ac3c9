import { RichText } from '@/components/rich-text.tsx'
import { Reason } from '../parts/reason.tsx'
import { ResultMark } from '../parts/result-mark.tsx'
import type { FeedbackOf } from '../verdict.ts'
import type { LetteredItem } from './match-row.tsx'

interface MatchResultProps {
  readonly left: Pick<LetteredItem, 'text'>
  readonly rights: readonly LetteredItem[]
  readonly result: FeedbackOf<'match'>['pairs'][number]
}

/** A text on the left after the verdict: what was chosen for it, what belongs to it, and why. */
export function MatchResult({ left, rights, result }: MatchResultProps) {
  const { isRight, explanation } = result
  const chosen = rights.find(({ id }) => id === result.chosen)
  return (
    <div className={`option ${isRight ? 'option-right' : 'option-wrong'}`}>
      <ResultMark isRight={isRight} />
      <div className="min-w-0 grow">
        <RichText html={left.text} />
        <dl className="match-verdict">
          <dt>{isRight ? 'Your choice: right' : 'Your choice: not right'}</dt>
          <dd>{chosen === undefined ? 'nothing' : <Lettered item={chosen} />}</dd>
          {!isRight && (
            <>
              <dt>Right</dt>
              <dd>
                <Lettered item={rights.find(({ id }) => id === result.right)} />
              </dd>
            </>
          )}
        </dl>
        <Reason html={explanation} />
      </div>
    </div>
  )
}

function Lettered({ item }: { readonly item: LetteredItem | undefined }) {
  if (item === undefined) return null
  return (
    <span className="flex gap-2">
      <b>{item.letter}</b>
      <RichText html={item.text} className="min-w-0" />
    </span>
  )
}
