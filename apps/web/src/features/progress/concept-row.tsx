import { CheckIcon } from '@/components/icons.tsx'
import type { Concept } from './concept.ts'
import { masteryName, masteryReason } from './mastery-words.ts'

/** One concept: its name, how far it is as a bar, and the same in words. */
export function ConceptRow({ concept }: { readonly concept: Concept }) {
  const { title, level, isMastered } = concept
  return (
    <li className="grid items-start gap-x-6 gap-y-1.5 border-b border-rule py-4 sm:grid-cols-[14rem_1fr]">
      <span className="font-medium">{title}</span>
      <div>
        <div aria-hidden="true" className="mark hatch relative mt-1.5 h-3 border border-cut">
          <div
            className={`h-full ${isMastered ? 'bg-ships-fill' : 'bg-stays-fill'}`}
            style={{ width: `${100 * level}%` }}
          />
          <div className="absolute -inset-y-1 left-[80%] border-l-2 border-ink" />
        </div>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-sm">
          <b className={`inline-flex items-center gap-1 ${isMastered ? 'text-ships' : ''}`}>
            {isMastered && <CheckIcon />}
            {masteryName(concept)}
          </b>
          <span className="text-muted">{masteryReason(concept)}</span>
        </p>
      </div>
    </li>
  )
}
