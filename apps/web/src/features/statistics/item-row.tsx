'use client'
import { type ReactNode, useId, useState } from 'react'
import { WedgeIcon } from '@/components/icons.tsx'
import { deviation, inPercent, share } from './figures.ts'
import { ItemDetails } from './item-details.tsx'
import type { ItemFigures } from './statistics.ts'

interface ItemRowProps {
  readonly course: string
  readonly item: ItemFigures
}

/** One question: its figures, and below them more of it on demand. On narrow screens each figure says its name. */
export function ItemRow({ course, item }: ItemRowProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { discrimination } = item
  return (
    <>
      <tr className={`align-baseline max-md:block max-md:py-3 ${isOpen ? '' : 'border-b border-rule'}`}>
        <th scope="row" className="py-3 pr-6 font-normal max-md:block max-md:py-1">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
            className="inline-flex min-h-6 items-baseline gap-2 text-left font-medium hover:underline"
          >
            <span className={`self-center ${isOpen ? '' : '-rotate-90'}`}>
              <WedgeIcon />
            </span>
            {item.title}
          </button>
          <span className="label-mono block pl-6 break-all text-muted">{item.key}</span>
        </th>
        <Figure name="Answers">
          {item.n}
          {item.undecided > 0 && <span className="block text-xs text-stays">{item.undecided} undecided</span>}
        </Figure>
        <Figure name="Facility" isEmpty={item.n === 0}>
          {share(item.facility)}
        </Figure>
        <Figure name="Deviation" isEmpty={item.n === 0}>
          {deviation(item.deviation)}
        </Figure>
        <Figure name="Discrimination" isEmpty={discrimination === null}>
          {inPercent(discrimination?.index ?? null)}
          {discrimination !== null && <span className="block text-xs text-muted">n = {discrimination.n}</span>}
        </Figure>
        <Figure name="Efficiency" isEmpty={discrimination === null}>
          {inPercent(discrimination?.efficiency ?? null)}
        </Figure>
      </tr>
      <tr id={id} hidden={!isOpen} className="border-b border-rule max-md:not-[[hidden]]:block">
        <td colSpan={6} className="pb-6 max-md:block md:pl-6">
          {isOpen && <ItemDetails course={course} item={item} />}
        </td>
      </tr>
    </>
  )
}

interface FigureProps {
  readonly name: string
  /** Narrow screens have no room for a dash. */
  readonly isEmpty?: boolean
  readonly children: ReactNode
}

function Figure({ name, isEmpty = false, children }: FigureProps) {
  return (
    <td
      className={`py-3 pr-6 text-right tabular-nums last:pr-0 max-md:justify-between max-md:gap-4 max-md:py-0.5 max-md:pr-0 max-md:pl-6 max-md:text-sm ${isEmpty ? 'max-md:hidden' : 'max-md:flex'}`}
    >
      <span className="text-muted md:hidden">{name}</span>
      <span>{children}</span>
    </td>
  )
}
