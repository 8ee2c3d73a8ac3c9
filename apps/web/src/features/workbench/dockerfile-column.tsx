import { type Ref, useId } from 'react'
import { Button } from '@/components/button.tsx'
import { Kbd } from '@/components/kbd.tsx'
import type { Analyst } from './bench/analyst.ts'
import { Editor, type EditorControl } from './editor/editor.tsx'
import type { Task } from './exercise.ts'
import { SendingNote } from './sending-note.tsx'
import { StartOver } from './start-over.tsx'
import { TwoWays } from './two-ways.tsx'
import type { Checking } from './work/use-checking.ts'
import type { Work, WorkState } from './work/work.ts'

interface DockerfileColumnProps {
  readonly task: Task
  readonly state: WorkState
  readonly work: Work | null
  readonly checking: Checking
  readonly analyst: Analyst | null
  readonly control: Ref<EditorControl>
}

/** The Dockerfile, and what one does with it: write, have it checked, start over. */
export function DockerfileColumn({ task, state, work, checking, analyst, control }: DockerfileColumnProps) {
  const id = useId()
  const { sending, isBlank, check } = checking
  const { text } = state
  const write = (next: string) => work?.change(next)
  return (
    <div className="workbench-editor">
      {state.theirs !== null && <TwoWays theirs={state.theirs} work={work} />}
      <div className="flex items-baseline justify-between gap-4 border-b border-ink pb-1.5">
        <h2 className="text-lg">Dockerfile</h2>
        <p className="text-sm text-muted">{sayWhereKept(state, task.starter)}</p>
      </div>
      <Editor id={id} text={text} onChange={write} onCheck={check} analyst={analyst} control={control} />
      <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
        <Button onClick={check} aria-disabled={sending.isPending}>
          {sending.isPending ? 'Checking…' : 'Check'}
        </Button>
        <StartOver text={text} starter={task.starter} onText={write} />
      </div>
      <noscript>
        <p className="mt-3">Writing and checking a Dockerfile needs JavaScript.</p>
      </noscript>
      <SendingNote sending={sending} isBlank={isBlank} />
      <p id={`${id}-keys`} className="mt-4 text-sm text-muted print:hidden">
        <Kbd>Tab</Kbd> indents; <Kbd>Esc</Kbd> then <Kbd>Tab</Kbd> leaves the editor. <Kbd>Ctrl Space</Kbd> completes,{' '}
        <Kbd>Ctrl I</Kbd> explains the word, <Kbd>Ctrl Enter</Kbd> checks.
      </p>
    </div>
  )
}

function sayWhereKept({ saving, text }: WorkState, starter: string): string {
  if (saving === 'saved') return 'Saved'
  if (saving === 'failed') return 'Kept here; saved once the server answers'
  return text === starter ? '' : 'Kept in this browser'
}
