import { RichText } from '@/components/rich-text.tsx'
import type { Task } from './exercise.ts'
import { CheckList } from './task/check-list.tsx'

/** An exercise to read: what stands on the page before a script has come, and where none may run. */
export function PlainTask({ task }: { readonly task: Task }) {
  return (
    <div className="workbench">
      <div className="workbench-task">
        <RichText html={task.prompt} />
        <CheckList task={task} build={null} />
      </div>
      <div className="workbench-editor">
        <h2 className="border-b border-ink pb-1.5 text-lg">Dockerfile</h2>
        <pre className="editor editor-plain whitespace-pre-wrap">{task.starter}</pre>
        <p className="mt-3 text-sm text-muted">The editor needs JavaScript, and a moment to load.</p>
      </div>
    </div>
  )
}
