'use client'
import { ItemRow } from './item-row.tsx'
import type { ItemFigures } from './statistics.ts'

interface ItemTableProps {
  readonly course: string
  readonly items: readonly ItemFigures[]
}

const NUMBER = 'py-2 pr-6 last:pr-0 text-right font-normal whitespace-nowrap'

/** All questions of a course with their figures; each opens to its variants, options and regrade. */
export function ItemTable({ course, items }: ItemTableProps) {
  return (
    <table className="mt-4 w-full border-t border-ink text-left max-md:block">
      <caption className="sr-only">Questions of the course and how they were answered</caption>
      <thead className="text-sm text-muted max-md:sr-only">
        <tr className="border-b border-rule">
          <th scope="col" className="py-2 pr-6 font-normal">
            Question
          </th>
          <th scope="col" className={NUMBER}>
            Answers
          </th>
          <th scope="col" className={NUMBER}>
            Facility
          </th>
          <th scope="col" className={NUMBER}>
            Deviation
          </th>
          <th scope="col" className={NUMBER}>
            Discrimination
          </th>
          <th scope="col" className={NUMBER}>
            Efficiency
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {items.map((item) => (
          <ItemRow key={item.key} course={course} item={item} />
        ))}
      </tbody>
    </table>
  )
}
