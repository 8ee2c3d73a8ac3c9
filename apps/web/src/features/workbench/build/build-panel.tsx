import type { ReactNode } from 'react'
import type { ImageSummary } from '@stagecraft/assessment'
import { CodeText } from '../code-text.tsx'
import type { Lines } from '../exercise.ts'
import { LinesButton } from '../lines-button.tsx'
import type { BuildView, FileView, LayerView } from './build-view.ts'
import { SizeFigure } from './size-figure.tsx'
import { StageList } from './stage-list.tsx'

interface BuildPanelProps {
  readonly build: BuildView | null
  readonly starterBytes: number | null
  readonly onLines: (lines: readonly Lines[]) => void
}

/** What the Dockerfile makes as it stands: what ships, what stays behind, or where the build stops. */
export function BuildPanel({ build, starterBytes, onLines }: BuildPanelProps) {
  return (
    <section aria-labelledby="build-title">
      <h2 id="build-title" className="border-b border-ink pb-1.5 text-lg">
        What ships
      </h2>
      {build === null ? (
        <p className="mt-3 text-sm text-muted">The build is simulated here as you type.</p>
      ) : (
        <>
          {build.failure !== null && <Failure failure={build.failure} onLines={onLines} />}
          {build.image !== null && (
            <div className="mt-4">
              <SizeFigure image={build.image} starterBytes={starterBytes} />
              <Facts image={build.image} />
            </div>
          )}
          <StageList stages={build.stages} onLines={onLines} />
          <LayerList layers={build.layers} onLines={onLines} />
          <FileList files={build.files} />
        </>
      )}
    </section>
  )
}

function Failure({
  failure,
  onLines,
}: Pick<BuildPanelProps, 'onLines'> & { failure: NonNullable<BuildView['failure']> }) {
  return (
    <div className="mt-4 border-l-4 border-error bg-error-soft px-4 py-3 text-sm [overflow-wrap:anywhere]">
      <p className="font-bold">The build stops.</p>
      <p className="mt-1">
        <CodeText text={failure.reason} /> <LinesButton lines={failure.lines} onLines={onLines} />
      </p>
    </div>
  )
}

function Facts({ image }: { readonly image: ImageSummary }) {
  const { start, base, user, layers } = image
  return (
    <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm [&>dt]:text-muted">
      <Fact name="starts">
        <StartWord verdict={start.verdict} /> <CodeText text={start.text} />
      </Fact>
      <Fact name="base">{base === null ? 'nothing' : <code>{base}</code>}</Fact>
      <Fact name="runs as">{user === '' ? 'root' : <code>{user}</code>}</Fact>
      <Fact name="layers">{layers} above the base</Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </>
  )
}

function StartWord({ verdict }: { readonly verdict: ImageSummary['start']['verdict'] }) {
  switch (verdict) {
    case 'starts':
      return <span className="font-bold text-ships">Yes.</span>
    case 'fails':
      return <span className="font-bold text-stays">No.</span>
    case 'unsure':
      return <span className="font-bold">Can’t be told.</span>
  }
}

function LayerList({ layers, onLines }: { readonly layers: readonly LayerView[] } & Pick<BuildPanelProps, 'onLines'>) {
  if (layers.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-sm font-bold">Layers, from the lowest</h3>
      <ol className="mt-1 text-sm">
        {layers.map(({ text, sizeText, lines }, index) => (
          <li
            key={index}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-rule py-1.5"
          >
            <span className="label-mono [overflow-wrap:anywhere]">
              {text} {lines !== null && <LinesButton lines={[lines]} onLines={onLines} />}
            </span>
            <span className="text-muted tabular-nums">{sizeText ?? 'unknown'}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function FileList({ files }: { readonly files: readonly FileView[] }) {
  if (files.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-sm font-bold">The largest files that you add</h3>
      <ul className="mt-1 text-sm">
        {files.map(({ path, sizeText }) => (
          <li
            key={path}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-rule py-1.5"
          >
            <span className="label-mono [overflow-wrap:anywhere]">{path}</span>
            <span className="text-muted tabular-nums">{sizeText}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
