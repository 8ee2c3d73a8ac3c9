import { spawn } from 'node:child_process'
import { Socket } from 'node:net'

/**
 * Has a process told to stop, and all of its group, when this one is gone, however it ended: kill -9 leaves no time
 * to tidy up. Returns a function that calls it off.
 */
export function stopWithParent(pid: number, signal: 'INT' | 'TERM'): () => void {
  // The shell reads from a pipe that nobody writes to. It ends when the last holder, this process, is gone.
  const watch = spawn('sh', ['-c', 'read -r _; kill -s "$1" -- -"$2" 2>/dev/null', 'sh', signal, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watch.on('error', ignore)
  watch.unref()
  if (watch.stdin instanceof Socket) watch.stdin.unref()
  return () => watch.kill('SIGKILL')
}

// No shell, no watch: the next start finds the process and stops it.
function ignore(): void {}
