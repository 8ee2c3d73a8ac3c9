import type { ImageSummary } from '@stagecraft/assessment'
import { sayMegabytes } from './say-megabytes.ts'

interface SizeFigureProps {
  readonly image: ImageSummary
  /** What the exercise begins with; null where that makes no image. */
  readonly starterBytes: number | null
}

/** How big the image is, to scale beside the one that the exercise began with: what is gone is hatched. */
export function SizeFigure({ image, starterBytes }: SizeFigureProps) {
  const { minBytes } = image.size
  const whole = Math.max(starterBytes ?? 0, minBytes, 1)
  const cut = (starterBytes ?? 0) - minBytes
  return (
    <div>
      <p className="text-3xl font-bold tabular-nums">
        {image.sizeText}
        <span className="sr-only"> ship.</span>
      </p>
      <div aria-hidden="true" className="mark hatch mt-3 h-4 border border-cut">
        <div
          className="h-full min-w-0.5 bg-ships-fill transition-[width] duration-500"
          style={{ width: `${(100 * minBytes) / whole}%` }}
        />
      </div>
      <p className="mt-1.5 text-sm text-muted">{sayCut(cut, starterBytes)}</p>
    </div>
  )
}

function sayCut(cut: number, starterBytes: number | null): string {
  if (starterBytes === null) return 'The image, unpacked.'
  const began = `You began with ${sayMegabytes(starterBytes)}`
  if (Math.abs(cut) < 50_000) return `${began}, and nothing is gone yet.`
  return cut > 0 ? `${began}; ${sayMegabytes(cut)} are cut away.` : `${began}; it has grown by ${sayMegabytes(-cut)}.`
}
