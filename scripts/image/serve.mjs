// What a container runs: brings the database up to this release, then becomes the web server. The preparation is a
// process of its own, so that its memory is given back; the server is this process, so that signals reach it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const prepare = spawn(process.execPath, [fileURLToPath(new URL('prepare.mjs', import.meta.url))], { stdio: 'inherit' })

// The first process of a container gets no signal that it does not ask for.
let isStopping = false
const stop = (/** @type {NodeJS.Signals} */ signal) => {
  isStopping = true
  prepare.kill(signal)
}
process.on('SIGTERM', stop).on('SIGINT', stop)
const [code] = await once(prepare, 'exit')
if (isStopping) process.exit(0)
if (code !== 0) process.exit(code ?? 1)
process.off('SIGTERM', stop).off('SIGINT', stop)

await import(new URL('apps/web/server.js', import.meta.url).href)
