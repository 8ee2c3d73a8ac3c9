// What a container runs: brings the database up to this release, then becomes the web server. The preparation is a
// process of its own, so that its memory is given back; the server is this process, so that signals reach it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const exitCode = await prepare()
if (exitCode !== 0) process.exit(exitCode)
await import(new URL('apps/web/server.js', import.meta.url).href)

/** Runs the preparation to its end. @returns {Promise<number>} what to exit with */
function prepare() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('prepare.mjs', import.meta.url))], { stdio: 'inherit' })
  // The first process of a container gets only the signals that it asks for.
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal)
    child.once('exit', () => process.exit(0))
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  return new Promise((finish) => {
    child.once('exit', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      finish(code ?? 1)
    })
  })
}
