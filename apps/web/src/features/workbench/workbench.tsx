'use client'
import { useRef } from 'react'
import { RichText } from '@/components/rich-text.tsx'
import { useBench, useBuild } from './bench/use-bench.ts'
import { BuildPanel } from './build/build-panel.tsx'
import { DockerfileColumn } from './dockerfile-column.tsx'
import type { EditorControl } from './editor/editor.tsx'
import type { ExerciseQuestion, Lines } from './exercise.ts'
import { CheckList } from './task/check-list.tsx'
import { HintList } from './task/hint-list.tsx'
import { ProjectFiles } from './task/project-files.tsx'
import { Solved } from './verdict/solved.tsx'
import { VerdictPanel } from './verdict/verdict-panel.tsx'
import { useChecking } from './work/use-checking.ts'
import { useWork } from './work/use-work.ts'

interface WorkbenchProps {
  readonly question: ExerciseQuestion
  readonly course: string
  /** The address of the page. */
  readonly path: string
}

/** An exercise at work: the task at the left, the Dockerfile in the middle, what comes of it at the right. */
export function Workbench({ question, course, path }: WorkbenchProps) {
  const { body } = question
  const { state, work } = useWork(`${course}/${question.key}`, question)
  const checking = useChecking(question, work)
  const { checked, sending } = checking
  const bench = useBench(body)
  const build = useBuild(bench?.analyst ?? null, state.text)
  const editor = useRef<EditorControl>(null)
  const mark = (lines: readonly Lines[]) => editor.current?.mark(lines)
  const { text, checkedText } = state

  return (
    <>
      <div className="workbench">
        <div className="workbench-task">
          <RichText html={body.prompt} />
          <CheckList task={body} build={build} />
        </div>
        <DockerfileColumn
          task={body}
          state={state}
          work={work}
          checking={checking}
          analyst={bench?.analyst ?? null}
          control={editor}
        />
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
