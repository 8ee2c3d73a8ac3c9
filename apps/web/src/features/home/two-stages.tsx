import { type Fate, Gutter } from './gutter.tsx'

interface Stage {
  readonly fate: Fate
  readonly note: string
  readonly lines: readonly string[]
}

const STAGES: readonly Stage[] = [
  {
    fate: 'stays',
    note: 'stays behind',
    lines: ['FROM golang:1.21 AS build', 'WORKDIR /src', 'COPY . .', 'RUN CGO_ENABLED=0 go build -o /server .'],
  },
  {
    fate: 'ships',
    note: 'ships',
    lines: ['FROM alpine:3.18', 'COPY --from=build /server /server', 'USER nobody', 'CMD ["/server"]'],
  },
]

const NOTE_COLORS: Record<Fate, string> = { stays: 'text-stays', ships: 'text-ships' }

/** A Dockerfile of two stages, each marked by its fate. */
export function TwoStages() {
  return (
    <figure className="min-w-0 border-t border-ink pt-4" aria-label="A Dockerfile of two stages">
      <figcaption className="label-mono mb-4 text-muted">Dockerfile</figcaption>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {STAGES.map((stage) => (
          <div key={stage.fate} className="flex gap-4">
            <Gutter fate={stage.fate} className="w-2.5" />
            <pre className="min-w-0 grow text-[0.9375rem] leading-[1.75] whitespace-pre-wrap sm:text-base sm:leading-[1.75]">
              <code className="text-[1em]">{stage.lines.map(boldInstruction)}</code>
            </pre>
            <p className={`text-sm max-sm:sr-only ${NOTE_COLORS[stage.fate]}`}>{stage.note}</p>
          </div>
        ))}
      </div>
    </figure>
  )
}

function boldInstruction(line: string) {
  const [instruction, ...rest] = line.split(' ')
  return (
    <span key={line} className="block pl-[4ch] -indent-[4ch]">
      <b>{instruction}</b> {rest.join(' ')}
    </span>
  )
}
