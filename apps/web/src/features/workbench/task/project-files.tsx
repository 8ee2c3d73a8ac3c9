import { WedgeIcon } from '@/components/icons.tsx'
import type { ProjectFile } from '../build/build-view.ts'

/** What there is to build: the files of the project, those that are known by their text to look into. */
export function ProjectFiles({ files }: { readonly files: readonly ProjectFile[] }) {
  if (files.length === 0) return null
  return (
    <details className="mt-8 text-sm print:hidden">
      <summary className="flex items-baseline gap-2 border-b border-ink pb-1.5 text-lg font-bold">
        The project <WedgeIcon />
        <span className="ml-auto text-sm font-normal text-muted">
          {files.length === 1 ? 'one file' : `${files.length} files`}
        </span>
      </summary>
      <ul>
        {files.map((file) => (
          <li key={file.path} className="border-b border-rule">
            {file.text === null || file.text.trim() === '' ? <FileName {...file} /> : <FileText {...file} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function FileName({ path, sizeText }: Pick<ProjectFile, 'path' | 'sizeText'>) {
  return (
    <span className="flex items-baseline gap-3 py-1.5">
      <span className="label-mono min-w-0 grow [overflow-wrap:anywhere]">{path}</span>
      <span className="shrink-0 text-muted tabular-nums">{sizeText}</span>
    </span>
  )
}

function FileText({ path, sizeText, text }: ProjectFile) {
  return (
    <details>
      <summary className="underline decoration-ink/30 underline-offset-[0.2em] hover:decoration-current">
        <FileName path={path} sizeText={sizeText} />
      </summary>
      <pre className="mb-2 bg-sunk p-3 text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
    </details>
  )
}
