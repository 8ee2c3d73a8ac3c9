'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Analyst } from '../bench/analyst.ts'
import type { EditorHandle } from './create-editor.ts'

interface CodeEditorOptions {
  readonly host: RefObject<HTMLElement | null>
  /** The plain field that stands in for the editor until it is loaded. */
  readonly plain: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly describedBy: string
  readonly text: string
  readonly analyst: Analyst | null
  readonly onChange: (text: string) => void
  readonly onCheck: () => void
}

/** The editor, loaded once the page is there; null until then, and where it can't be loaded. */
export function useCodeEditor(options: CodeEditorOptions): EditorHandle | null {
  const { host, plain, label, describedBy, text, analyst } = options
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    let isWanted = true
    let made: EditorHandle | null = null
    const load = async () => {
      const { createEditor } = await import('./create-editor.ts')
      const [parent, field] = [host.current, plain.current]
      if (!isWanted || parent === null || field === null) return
      const hadFocus = document.activeElement === field
      made = createEditor({
        parent,
        text: latest.current.text,
        selection: hadFocus ? { anchor: field.selectionStart, head: field.selectionEnd } : { anchor: 0, head: 0 },
        label,
        describedBy,
        onChange: (next) => latest.current.onChange(next),
        onCheck: () => latest.current.onCheck(),
        analyst: () => latest.current.analyst,
      })
      setEditor(made)
      if (hadFocus) made.focus()
    }
    // Where it can't be loaded the plain field stays, and works.
    load().catch(() => null)
    return () => {
      isWanted = false
      made?.destroy()
      setEditor(null)
    }
  }, [host, plain, label, describedBy])

  useEffect(() => editor?.setText(text), [editor, text])
  useEffect(() => {
    if (analyst !== null) editor?.refresh()
  }, [editor, analyst])
  return editor
}
