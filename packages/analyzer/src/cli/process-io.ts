import type { WriteStream } from 'node:tty'
import type { Io, Output } from './io.ts'

/** The streams and the environment of this process. */
export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
    folder: process.cwd(),
  }
}

function outputTo(stream: WriteStream): Output {
  let isClosed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `stagecraft … | head`: who reads has seen enough.
    if (error.code !== 'EPIPE') throw error
    isClosed = true
  })
  return {
    hasColour: stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    get isClosed() {
      return isClosed
    },
    write: (text) =>
      isClosed
        ? Promise.resolve()
        : new Promise((resolve) => {
            stream.write(text, () => resolve())
          }),
  }
}
