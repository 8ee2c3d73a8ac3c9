import type { WriteStream } from 'node:tty'
import type { Io, Output } from './io.ts'
import { UsageError } from './usage-error.ts'

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
  stream.on('error', () => {
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
        : new Promise((resolve, reject) => {
            stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
              // `stagecraft … | head`: who reads has seen enough.
              if (error == null || error.code === 'EPIPE') resolve()
              else
                reject(
                  new UsageError(`The output can't be written: ${error.message}. Make room, or send it elsewhere.`),
                )
            })
          }),
  }
}
