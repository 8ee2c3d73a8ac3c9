'use client'
import { type Ref, useImperativeHandle, useRef } from 'react'
import type { Analyst } from '../bench/analyst.ts'
import type { Lines } from '../exercise.ts'
import { useCodeEditor } from './use-code-editor.ts'

/** What the page may ask of the editor. */
export interface EditorControl {
  /** Shows lines and puts the cursor there. */
  readonly mark: (lines: readonly Lines[]) => void
  readonly focus: () => void
}

interface EditorProps {
  readonly id: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onCheck: () => void
  readonly analyst: Analyst | null
  readonly control: Ref<EditorControl>
}

const LABEL = 'Dockerfile'

/** A Dockerfile to write in: a plain text field at first, the editor with help in its place once that is loaded. */
export function Editor({ id, text, onChange, onCheck, analyst, control }: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const describedBy = `${id}-keys`
  const editor = useCodeEditor({ host, plain, label: LABEL, describedBy, text, analyst, onChange, onCheck })
  useImperativeHandle(control, () => ({
    mark: (lines) => (editor === null ? selectLines(plain.current, lines) : editor.mark(lines)),
    focus: () => (editor ?? plain.current)?.focus(),
  }))

  return (
    <div className="editor">
      <div ref={host} />
      {editor === null && (
        <textarea
          ref={plain}
          aria-label={LABEL}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          spellCheck={false}
          autoCapitalize="off"
          rows={Math.max(14, text.split('\n').length + 1)}
          className="editor-plain"
        />
      )}
    </div>
  )
}

function selectLines(field: HTMLTextAreaElement | null, [lines]: readonly Lines[]): void {
  if (field === null || lines === undefined) return
  const rows = field.value.split('\n')
  const start = rows.slice(0, lines.firstLine - 1).join('\n').length + (lines.firstLine > 1 ? 1 : 0)
  field.focus()
  field.setSelectionRange(start, start + rows.slice(lines.firstLine - 1, lines.lastLine).join('\n').length)
}
