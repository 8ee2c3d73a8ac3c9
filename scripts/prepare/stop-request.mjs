/** Thrown where work is given up because somebody asked the command to stop. */
export class Stopped extends Error {
  constructor() {
    super('Stopped on request')
    this.name = 'Stopped'
  }
}

/**
 * @typedef {object} StopRequest
 * @property {AbortSignal} stop aborts when the command is asked to stop
 * @property {AbortSignal} hurry aborts when it is asked again, by somebody who does not want to wait
 */

const echoMs = 1000
const parentCheckMs = 250

/** Listens for Ctrl-C and `kill`, from now on. @returns {StopRequest} */
export function listenForStop() {
  const stop = new AbortController()
  const hurry = new AbortController()
  let askedAt = 0
  const ask = () => {
    if (!stop.signal.aborted) {
      askedAt = performance.now()
      stop.abort(new Stopped())
    } else if (performance.now() - askedAt > echoMs) {
      // Earlier ones are echoes: the terminal tells npm and us, and npm tells us again.
      hurry.abort(new Stopped())
    }
  }
  // Not for SIGHUP: a listener would undo nohup. Without one a closing terminal ends us, and that ends the rest.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, ask)
  if (process.env['npm_lifecycle_event']) watchParent(ask)
  return { stop: stop.signal, hurry: hurry.signal }
}

// Who started us through npm and lost npm means us: it cannot pass on what kills it.
/** @param {() => void} ask */
function watchParent(ask) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    ask()
  }, parentCheckMs)
  timer.unref()
}
