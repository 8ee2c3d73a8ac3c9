import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExitCode } from './command.ts'
import type { Io, Output } from './io.ts'
import { run } from './run.ts'

/** What a command is run with, besides its arguments. */
export interface Setting {
  /** Files in the folder that it runs in, by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** The folder itself, if it is not to be a new one. */
  readonly folder?: string
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>
  readonly env?: Io['env']
  readonly hasColour?: boolean
}

/** What came of it. */
export interface Outcome {
  readonly exitCode: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process. */
export async function runWith(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const stdout = new Memory(setting.hasColour)
  const stderr = new Memory(setting.hasColour)
  const folder = setting.folder ?? makeFolder(setting.files ?? {})
  const { stdin = '', env = {} } = setting
  const input = typeof stdin === 'string' || stdin instanceof Uint8Array ? streamOf(stdin) : stdin
  const exitCode = await run(args, { stdin: input, stdout, stderr, env, folder })
  return { exitCode, stdout: stdout.text, stderr: stderr.text }
}

/** A new folder with these files, which is gone when the test is over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

async function* streamOf(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield Buffer.from(content)
}

class Memory implements Output {
  readonly hasColour: boolean
  readonly isClosed = false
  text = ''

  constructor(hasColour = false) {
    this.hasColour = hasColour
  }

  write(text: string | Uint8Array): Promise<void> {
    this.text += typeof text === 'string' ? text : Buffer.from(text).toString()
    return Promise.resolve()
  }
}
