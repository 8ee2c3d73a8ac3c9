import { parse } from '@stagecraft/analyzer'
import { DOCKERFILE_FILES, readDockerfileRows } from '../dockerfile-rows.ts'
import type { RecordedStage } from '../dockerfile-rows.ts'
import type { ConformanceKind } from '../kind.ts'

/** Which instructions belong to which stage, and the ARG instructions above all of them. */
export const stages: ConformanceKind = {
  name: 'stages',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, stages: recorded, globalArgs, instructionsError } of readDockerfileRows(file)) {
      // BuildKit sorts nothing into stages that it refuses.
      if (recorded == null || instructionsError != null) continue
      yield {
        id,
        expected: { globalArgs, stages: recorded.map(normalize) },
        answer: () => ({
          globalArgs: globalArgs === undefined ? undefined : globalArgsOf(text),
          // What was recorded with the global ARGs was recorded without the comments.
          stages: stagesOf(text, globalArgs === undefined),
        }),
      }
    }
  },
}

function normalize({ commands, ...stage }: RecordedStage): object {
  return {
    platform: '',
    ...stage,
    commands: commands.map((command) => ('name' in command ? [command.name, command.line, command.end] : command)),
  }
}

function globalArgsOf(text: string): readonly string[] {
  return parse(text).globalArgs.map(({ line }) => line.text.trim())
}

function stagesOf(text: string, withComments: boolean): readonly object[] {
  return parse(text).stages.map(({ name, description, from, instructions }) => ({
    name: name ?? '',
    base: from.image?.value,
    platform: from.platform?.value ?? '',
    line: from.firstLine,
    ...(withComments && description !== '' && { doc: description }),
    commands: instructions.map(({ keyword, firstLine, lastLine }) => [keyword.value, firstLine, lastLine]),
  }))
}
