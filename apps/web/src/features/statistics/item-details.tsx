'use client'
import { count, deviation, share } from './figures.ts'
import { RegradePanel } from './regrade-panel.tsx'
import type { ItemFigures } from './statistics.ts'

interface ItemDetailsProps {
  readonly course: string
  readonly item: ItemFigures
}

/** More of one question: what was chosen, each variant, and its regrade. */
export function ItemDetails({ course, item }: ItemDetailsProps) {
  const hasVariants = item.variants.some(({ variant }) => variant !== '')
  return (
    <div className="grid gap-8 pt-2">
      {item.n + item.undecided === 0 ? (
        <p className="text-muted">Nobody has answered this revision yet.</p>
      ) : (
        <Tallies item={item} />
      )}
      {hasVariants && <Variants variants={item.variants} />}
      <RegradePanel course={course} item={item.key} />
    </div>
  )
}

function Tallies({ item: { tallies, n, title, right } }: { readonly item: ItemFigures }) {
  return (
    <section>
      <h3 className="text-base">What was chosen, or went wrong</h3>
      <p className="mt-1 text-sm text-muted">
        {n === 0 ? 'None has been decided yet.' : `${right} of ${count(n, 'answer')} right.`}
      </p>
      {tallies.length > 0 && (
        <ul aria-label={`What was chosen at “${title}”`} className="mt-3 grid max-w-wide gap-1.5">
          {tallies.map((tally) => (
            <li key={tally.name} className="grid grid-cols-[minmax(0,16rem)_1fr_3rem] items-center gap-4">
              <span className="label-mono break-all">{tally.name}</span>
              <span aria-hidden="true" className="mark block h-2.5 border border-rule">
                <span
                  className="block h-full bg-control"
                  style={{ width: `${n === 0 ? 0 : Math.min(100, (100 * tally.count) / n)}%` }}
                />
              </span>
              <span className="text-right tabular-nums">{tally.count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Variants({ variants }: Pick<ItemFigures, 'variants'>) {
  return (
    <section>
      <h3 className="text-base">Variants</h3>
      <table className="mt-2 w-full max-w-wide text-left text-sm">
        <thead className="text-muted">
          <tr className="border-b border-rule">
            <th scope="col" className="py-1.5 pr-4 font-normal">
              Variant
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-normal">
              Answers
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-normal">
              Facility
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              Deviation
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((figures) => (
            <tr key={figures.variant} className="border-b border-rule">
              <th scope="row" className="label-mono py-1.5 pr-4 font-normal break-all">
                {figures.variant}
              </th>
              <td className="py-1.5 pr-4 text-right tabular-nums">{figures.n}</td>
              <td className="py-1.5 pr-4 text-right tabular-nums">{share(figures.facility)}</td>
              <td className="py-1.5 text-right tabular-nums">{deviation(figures.deviation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
