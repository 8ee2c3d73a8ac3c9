import { build, parse, plan } from '@stagecraft/analyzer'
import type { ContextFiles } from '@stagecraft/analyzer'
import { fastest, show } from './fastest.ts'
import { SHOP_IMAGES, SHOP_OPTIONS } from './four-stages-build.ts'
import { FOUR_STAGES } from './four-stages.ts'

/** What the answer to a key press may cost. */
const LIMIT_US = 1000

// With fewer, most of what runs is not compiled yet.
const ROUNDS = 120

/** Prints what the simulation of a build costs, as a share of a millisecond, and how that grows. */
export function measureBuild(): void {
  console.log('Building a file of four stages, warm; each figure is the fastest of many rounds of the same run.\n')
  const parsed = parse(FOUR_STAGES)
  const planned = plan(parsed, SHOP_IMAGES)
  const tasks: Readonly<Record<string, () => void>> = {
    parse: () => void parse(FOUR_STAGES),
    plan: () => void plan(parsed, SHOP_IMAGES),
    build: () => void build(planned, SHOP_OPTIONS),
    'all three': () => void build(plan(parse(FOUR_STAGES), SHOP_IMAGES), SHOP_OPTIONS),
    'all three, with a context that is new': () =>
      void build(plan(parse(FOUR_STAGES), SHOP_IMAGES), { ...SHOP_OPTIONS, context: { ...SHOP_OPTIONS.context } }),
  }
  const times = fastest(Object.values(tasks), ROUNDS)
  Object.keys(tasks).forEach((name, index) => report(name, times[index] ?? 0))
  showGrowth()
}

function report(name: string, us: number): void {
  console.log(`${name}: ${show(us)}, ${((us / LIMIT_US) * 100).toFixed(0)} % of a millisecond`)
}

interface Sized {
  readonly dockerfile: string
  readonly context: ContextFiles
}

/** Ten times as much should take ten times the time: steps, stages, files of the context, files that are copied on. */
function showGrowth(): void {
  console.log('')
  const shapes: Readonly<Record<string, (count: number) => Sized>> = {
    'COPY steps': (count) => ({ dockerfile: `FROM scratch\n${'COPY a /a\n'.repeat(count)}`, context: { a: 'a' } }),
    'RUN steps': (count) => ({
      dockerfile: `FROM node:22-alpine\n${numbered(count, (index) => `RUN mkdir -p /srv/${index}\n`).join('')}`,
      context: {},
    }),
    'COPY steps into one folder': (count) => ({
      dockerfile: `FROM scratch\n${numbered(count, (index) => `COPY a /srv/${index}\n`).join('')}`,
      context: { a: 'a' },
    }),
    stages: (count) => ({
      dockerfile: numbered(count, (index) => `FROM scratch AS s${index}\n${copyFrom(index)}`).join(''),
      context: { a: 'a' },
    }),
    'files of the context': (count) => ({ dockerfile: 'FROM scratch\nCOPY . /app/\n', context: filesOf(count) }),
  }
  for (const [name, make] of Object.entries(shapes)) {
    const [small, large] = [prepare(make(100)), prepare(make(1000))]
    const [smallUs = 0, largeUs = 0] = fastest([small, large])
    console.log(`1000 ${name}: ${show(largeUs)}, ${(largeUs / smallUs).toFixed(1)} times a tenth of it`)
  }
}

function prepare({ dockerfile, context }: Sized): () => void {
  const planned = plan(parse(dockerfile), SHOP_IMAGES)
  // Else what was read of a context is known the next time.
  return () => void build(planned, { context: { ...context } })
}

function numbered(count: number, make: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function copyFrom(index: number): string {
  return index === 0 ? 'COPY a /a\n' : `COPY --from=s${index - 1} /a /a\n`
}

function filesOf(count: number): ContextFiles {
  return Object.fromEntries(
    numbered(count, (index) => `src/${index % 30}/file-${index}.ts`).map((path) => [path, path]),
  )
}
