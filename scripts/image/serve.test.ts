import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** The folder of an image, with these programs in place of the preparation and the server. */
function imageWith(prepare: string, server = "console.log('serving')"): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-image-'))
  folders.push(folder)
  copyFileSync(new URL('serve.mjs', import.meta.url), path.join(folder, 'serve.mjs'))
  mkdirSync(path.join(folder, 'apps/web'), { recursive: true })
  writeFileSync(path.join(folder, 'prepare.mjs'), prepare)
  writeFileSync(path.join(folder, 'apps/web/server.js'), server)
  return folder
}

/** Runs serve.mjs to its end; a signal is sent once the line `send it` is printed. */
function run(folder: string, signal?: NodeJS.Signals): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'serve.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (signal !== undefined && output.includes('send it')) child.kill(signal)
    })
    child.once('close', (code) => resolve({ code, output }))
  })
}

describe('serve.mjs', () => {
  it('serves once the database is prepared', async () => {
    expect(await run(imageWith("console.log('prepared')"))).toEqual({ code: 0, output: 'prepared\nserving\n' })
  })

  it('does not serve if the preparation fails, and ends as it did', async () => {
    expect(await run(imageWith('process.exitCode = 3'))).toEqual({ code: 3, output: '' })
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 when %s comes while it prepares', async (signal) => {
    const waiting = imageWith("console.log('send it'); setTimeout(() => {}, 60_000)")
    expect(await run(waiting, signal)).toEqual({ code: 0, output: 'send it\n' })
  })

  it('leaves signals to the server once that runs', async () => {
    const server =
      "process.on('SIGTERM', () => { console.log('drained'); process.exit(0) }); setInterval(() => {}, 1e5)"
    const serving = imageWith('', `${server}; console.log('send it')`)
    expect(await run(serving, 'SIGTERM')).toEqual({ code: 0, output: 'send it\ndrained\n' })
  })
})
