import type { ReactNode } from 'react'
import { CodeText } from './code-text.tsx'
import { ListingRow } from './listing-row.tsx'

interface DockerfileListingProps {
  readonly text: string
  /** What stands in the place of a line; null leaves the line as it is. */
  readonly renderLine?: ((number: number, code: ReactNode) => ReactNode) | undefined
}

/** A Dockerfile with the numbers of its lines. */
export function DockerfileListing({ text, renderLine }: DockerfileListingProps) {
  return (
    <div className={renderLine === undefined ? 'listing listing-plain' : 'listing'}>
      {text
        .trimEnd()
        .split('\n')
        .map((line, index) => {
          const code = <CodeText text={line} language="dockerfile" />
          return (
            <div key={index} className="contents">
              {renderLine?.(index + 1, code) ?? <ListingRow number={index + 1} code={code} />}
            </div>
          )
        })}
    </div>
  )
}
