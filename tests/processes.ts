import { execFileSync } from 'node:child_process'

/** A process of this machine. */
export interface RunningProcess {
  readonly pid: number
  readonly parentPid: number
  readonly command: string
}

/** All processes of this machine, as ps tells. */
function listProcesses(): readonly RunningProcess[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parentPid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return command === undefined ? [] : [{ pid: Number(pid), parentPid: Number(parentPid), command }]
    })
}

/** A process and everything it has started, itself first. */
export function familyOf(pid: number): readonly RunningProcess[] {
  const all = listProcesses()
  const withChildren = (parent: RunningProcess): readonly RunningProcess[] => [
    parent,
    ...all.filter(({ parentPid }) => parentPid === parent.pid).flatMap(withChildren),
  ]
  return all.filter((process) => process.pid === pid).flatMap(withChildren)
}

/** Those of these processes that still run under the same command. */
export function survivorsOf(processes: readonly RunningProcess[]): readonly RunningProcess[] {
  const now = new Map(listProcesses().map(({ pid, command }) => [pid, command]))
  return processes.filter(({ pid, command }) => now.get(pid) === command)
}

/** Ends processes at once, with no chance to tidy up; those that are gone already are left alone. */
export function killAtOnce(processes: readonly RunningProcess[]): void {
  for (const { pid } of survivorsOf(processes)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // Between the look and the signal it may have ended, as children do when their parent is gone.
      if (!isNoSuchProcess(error)) throw error
    }
  }
}

function isNoSuchProcess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH'
}
