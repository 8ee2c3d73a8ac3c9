import type { Lines } from '../exercise.ts'
import { LinesButton } from '../lines-button.tsx'
import type { StageView } from './build-view.ts'

interface StageListProps {
  readonly stages: readonly StageView[]
  readonly onLines: (lines: readonly Lines[]) => void
}

const FATES: Readonly<
  Record<StageView['fate'], { readonly word: string; readonly mark: string; readonly text: string }>
> = {
  ships: { word: 'ships', mark: 'border-ships-fill bg-ships-fill', text: 'text-ships' },
  stays: {
    word: 'stays behind',
    mark: 'hatch border-stays-fill [--hatch-color:var(--color-stays-fill)]',
    text: 'text-stays',
  },
  skipped: { word: 'is not built', mark: 'border-control', text: 'text-muted' },
}

/** The stages from the top of the file to its end, and what becomes of each. */
export function StageList({ stages, onLines }: StageListProps) {
  if (stages.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-sm font-bold">Stages</h3>
      <ol className="mt-1 text-sm">
        {stages.map(({ name, base, fate, sizeText, lines }, index) => (
          <li key={index} className="flex gap-3 border-b border-rule py-2">
            <span aria-hidden="true" className={`mark mt-1 w-2.5 shrink-0 self-stretch border ${FATES[fate].mark}`} />
            <div className="min-w-0 grow [overflow-wrap:anywhere]">
              <p className="flex items-baseline justify-between gap-3">
                <span>
                  <b>{name}</b> <span className={FATES[fate].text}>{FATES[fate].word}</span>
                </span>
                <span className="shrink-0 text-muted tabular-nums">{sizeText}</span>
              </p>
              <p className="flex items-baseline justify-between gap-3 text-muted">
                <span className="label-mono">{base}</span>
                <LinesButton lines={[lines]} onLines={onLines} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
