import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Command } from './account.ts'

/** Runs a program to its end; what it said becomes the error when it fails. */
export function runProgram({ program, args, options }: Command, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (cause) => reject(notStarted(program, cause)))
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${path.basename(program)} ended with ${code ?? signal}:\n${output.trim()}`))
    })
    child.stdin.on('error', ignore)
    child.stdin.end(input)
  })
}

// A program that ends before it has read everything says so by its exit.
function ignore(): void {}

function notStarted(program: string, cause: Error): Error {
  return new Error(
    `${program} cannot be started: ${cause.message}. If the file is there, the system lacks what it needs (Alpine has ` +
      'no glibc): set DATABASE_URL to a PostgreSQL server of your own, or use docker compose.',
    { cause },
  )
}
