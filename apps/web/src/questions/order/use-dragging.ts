'use client'
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useState } from 'react'

interface Dragging {
  readonly list: RefObject<HTMLOListElement | null>
  /** Called as the block passes a place, so that what is seen is what will be. */
  readonly onPass: (id: string, index: number) => void
}

/** Lets a pointer carry a block to a place of the list. The list follows at once, there is nothing to drop. */
export function useDragging({ list, onPass }: Dragging) {
  const [carried, setCarried] = useState<string | null>(null)

  useEffect(() => {
    if (carried === null) return
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const index = placeUnder(list.current, carried, clientX, clientY)
      if (index !== null) onPass(carried, index)
    }
    const letGo = () => setCarried(null)
    const controller = new AbortController()
    const { signal } = controller
    window.addEventListener('pointermove', follow, { signal })
    window.addEventListener('pointerup', letGo, { signal })
    window.addEventListener('pointercancel', letGo, { signal })
    return () => controller.abort()
  }, [carried, list, onPass])

  return {
    carried,
    /** For the element that a block is taken up by. */
    handleOf: (id: string) => ({
      onPointerDown(event: ReactPointerEvent) {
        if (event.button !== 0) return
        // The element may move within the page while it is carried, and the pointer has to be heard all the same.
        if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) {
          event.target.releasePointerCapture(event.pointerId)
        }
        setCarried(id)
      },
    }),
  }
}

// The index among the other rows at which a block held at this point belongs; null where it need not move.
function placeUnder(list: HTMLOListElement | null, carried: string, x: number, y: number): number | null {
  if (list === null) return null
  const { left, right, top, bottom } = list.getBoundingClientRect()
  if (x < left || x > right || y < top - 20 || y > bottom + 20) return null
  const rows = Array.from(list.querySelectorAll<HTMLElement>(':scope > li'))
  const from = rows.findIndex((row) => row.dataset['block'] === carried)
  const others = rows.filter((row) => row.dataset['block'] !== carried)
  const index = others.filter((row) => isAbove(row, y)).length
  return index === from ? null : index
}

function isAbove(row: HTMLElement, y: number): boolean {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2 < y
}
