interface Build {
  readonly how: string
  readonly shipsMb: number
  readonly remark: string
}

/** The size of the single-stage image: the length of every bar. */
const WHOLE_MB = 800

/** One Go program in three images; rounded, as the course gives them. */
const BUILDS: readonly Build[] = [
  { how: 'One stage, on golang:1.21', shipsMb: 800, remark: 'compiler, tools and sources ship too' },
  { how: 'Two stages, the last on alpine:3.18', shipsMb: 15, remark: 'the workshop stays in the build stage' },
  { how: 'Two stages, the last on scratch', shipsMb: 5, remark: 'the program, and nothing else' },
]

/** What the same program weighs in three images, drawn to scale. */
export function SizeBars() {
  return (
    <figure className="border-t border-ink pt-4" aria-label="The size of three images">
      <figcaption className="mb-4 text-sm text-muted">The same Go program in three images, to scale</figcaption>
      <ul className="grid gap-5">
        {BUILDS.map((build) => (
          <li key={build.how}>
            <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
              <span>{build.how}</span>
              <span className="text-ships tabular-nums">about {build.shipsMb} MB</span>
            </p>
            <div className="mark hatch flex h-5 [--hatch-color:var(--color-stays-fill)]" aria-hidden="true">
              <span className="min-w-0.5 bg-ships-fill" style={{ width: `${(100 * build.shipsMb) / WHOLE_MB}%` }} />
              {build.shipsMb < WHOLE_MB && <span className="grow border border-stays-fill" />}
            </div>
            <p className="mt-1 text-sm text-muted">{build.remark}</p>
          </li>
        ))}
      </ul>
    </figure>
  )
}
