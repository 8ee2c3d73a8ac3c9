'use client'
import { useId, useRef } from 'react'
import { Button } from '@/components/button.tsx'
import { Kbd } from '@/components/kbd.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { useBench, useBuild } from './bench/use-bench.ts'
import { BuildPanel } from './build/build-panel.tsx'
import { Editor, type EditorControl } from './editor/editor.tsx'
import type { ExerciseQuestion, Lines } from './exercise.ts'
import { SendingNote } from './sending-note.tsx'
import { StartOver } from './start-over.tsx'
import { CheckList } from './task/check-list.tsx'
import { HintList } from './task/hint-list.tsx'
import { ProjectFiles } from './task/project-files.tsx'
import { TwoWays } from './two-ways.tsx'
import { Solved } from './verdict/solved.tsx'
import { VerdictPanel } from './verdict/verdict-panel.tsx'
import { useChecking } from './work/use-checking.ts'
import { useWork } from './work/use-work.ts'
import type { WorkState } from './work/work.ts'

interface WorkbenchProps {
  readonly question: ExerciseQuestion
  readonly course: string
  /** The address of the page. */
  readonly path: string
}

/** An exercise at work: the task at the left, the Dockerfile in the middle, what comes of it at the right. */
export function Workbench({ question, course, path }: WorkbenchProps) {
  const id = useId()
  const { body } = question
  const { state, work } = useWork(`${course}/${question.key}`, question)
  const { checked, sending, isBlank, check } = useChecking(question, work)
  const bench = useBench(body)
  const build = useBuild(bench?.analyst ?? null, state.text)
  const editor = useRef<EditorControl>(null)
  const mark = (lines: readonly Lines[]) => editor.current?.mark(lines)
  const write = (text: string) => work?.change(text)
  const { text, checkedText } = state

  return (
    <>
      <div className="workbench">
        <div className="workbench-task">
          <RichText html={body.prompt} />
          <CheckList task={body} build={build} />
        </div>
        <div className="workbench-editor">
          {state.theirs !== null && <TwoWays theirs={state.theirs} work={work} />}
          <div className="flex items-baseline justify-between gap-4 border-b border-ink pb-1.5">
            <h2 className="text-lg">Dockerfile</h2>
            <p className="text-sm text-muted">{sayWhereKept(state, body.starter)}</p>
          </div>
          <Editor
            id={id}
            text={text}
            onChange={write}
            onCheck={check}
            analyst={bench?.analyst ?? null}
            control={editor}
          />
          <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
            <Button onClick={check} aria-disabled={sending.isPending}>
              {sending.isPending ? 'Checking…' : 'Check'}
            </Button>
            <StartOver text={text} starter={body.starter} onText={write} />
          </div>
          <noscript>
            <p className="mt-3">Writing and checking a Dockerfile needs JavaScript.</p>
          </noscript>
          <SendingNote sending={sending} isBlank={isBlank} />
          <p id={`${id}-keys`} className="mt-4 text-sm text-muted print:hidden">
            <Kbd>Tab</Kbd> indents; <Kbd>Esc</Kbd> then <Kbd>Tab</Kbd> leaves the editor. <Kbd>Ctrl Space</Kbd>{' '}
            completes, <Kbd>Ctrl I</Kbd> explains the word, <Kbd>Ctrl Enter</Kbd> checks.
          </p>
        </div>
        <div className="workbench-aids">
          <HintList question={question} />
          {bench !== null && <ProjectFiles files={bench.opened.project} />}
        </div>
        <div className="workbench-side">
          {checked !== null && (
            <VerdictPanel
              checked={checked}
              starterBytes={bench?.opened.starterBytes ?? null}
              isNew={sending.data?.attemptId === checked.attemptId}
              isOutdated={checkedText !== null && checkedText !== text}
              onLines={mark}
            />
          )}
          <BuildPanel build={build} starterBytes={bench?.opened.starterBytes ?? null} onLines={mark} />
        </div>
      </div>
      {checked?.review.solved != null && (
        <Solved
          key={checked.attemptId}
          solved={checked.review.solved}
          question={question}
          own={checkedText ?? text}
          analyst={bench?.analyst ?? null}
          path={path}
        />
      )}
    </>
  )
}

function sayWhereKept({ saving, text }: WorkState, starter: string): string {
  if (saving === 'saved') return 'Saved'
  if (saving === 'failed') return 'Kept here; saved once the server answers'
  return text === starter ? '' : 'Kept in this browser'
}
