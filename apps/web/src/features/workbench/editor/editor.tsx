'use client'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Analyst } from '../bench/analyst.ts'
import type { Lines } from '../exercise.ts'
import type { EditorHandle } from './create-editor.ts'

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
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  const latest = useRef({ text, onChange, onCheck, analyst })
  useEffect(() => {
    latest.current = { text, onChange, onCheck, analyst }
  })

  useEffect(() => {
    let isWanted = true
    let made: EditorHandle | null = null
    void import('./create-editor.ts').then(
      ({ createEditor }) => {
        const [parent, field] = [host.current, plain.current]
        if (!isWanted || parent === null || field === null) return
        const hadFocus = document.activeElement === field
        made = createEditor({
          parent,
          text: latest.current.text,
          selection: hadFocus ? { anchor: field.selectionStart, head: field.selectionEnd } : { anchor: 0, head: 0 },
          label: LABEL,
          describedBy: `${id}-keys`,
          onChange: (next) => latest.current.onChange(next),
          onCheck: () => latest.current.onCheck(),
          analyst: () => latest.current.analyst,
        })
        setEditor(made)
        if (hadFocus) made.focus()
      },
      // The plain field stays, and works.
      () => null,
    )
    return () => {
      isWanted = false
      made?.destroy()
      setEditor(null)
    }
  }, [id])

  useEffect(() => editor?.setText(text), [editor, text])
  useEffect(() => editor?.refresh(), [editor, analyst])
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
          aria-describedby={`${id}-keys`}
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
