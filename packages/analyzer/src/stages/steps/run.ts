import { readMount } from '../../syntax/instructions/mount.ts'
import type { Mount } from '../../syntax/instructions/mount.ts'
import type { RunInstruction } from '../../syntax/instructions/types.ts'
import { expandWord } from '../../syntax/words/expand.ts'
import { cleanPath } from '../../text/clean-path.ts'
import { quote } from '../../text/quote.ts'
import type { StageWalk } from '../stage-walk.ts'
import type { PlannedMount, StepOf } from '../step-values.ts'

/** `RUN [--mount=…] command` */
export function planRun(instruction: RunInstruction, walk: StageWalk): StepOf<'RUN'> {
  const mounts = instruction.mounts.flatMap(({ flag }, index) => {
    const mount = walk.problem === null ? expandMount(flag.value ?? '', walk) : null
    return mount === null ? [] : [{ mount, from: fromOf(mount, index, walk) }]
  })
  mounts.forEach((planned, index) => checkMount(planned, index, walk))
  if (walk.problem === null && instruction.devices.length > 0) {
    walk.fail('device feature is only supported in Dockerfile frontend 1.14.0-labs or later')
  }
  return { kind: 'RUN', instruction, mounts }
}

function expandMount(written: string, walk: StageWalk): Mount | null {
  const { escape } = walk.planning.dockerfile
  const reading = readMount(written, (value) => {
    const expansion = expandWord(value, walk.environment, { escape })
    walk.accept(expansion, value)
    return expansion
  })
  if (reading.ok) return reading.mount
  walk.failToExpand(reading.message)
  return null
}

function fromOf(mount: Mount, index: number, walk: StageWalk): PlannedMount['from'] {
  if (mount.from !== '') return walk.baseAt(index)
  return mount.type === 'cache' ? { kind: 'scratch' } : null
}

/** What BuildKit refuses once it knows what the fields are. */
function checkMount({ mount }: PlannedMount, index: number, walk: StageWalk): void {
  const source = walk.sourceAt(index)
  if (walk.problem !== null) return
  if (mount.from !== '' && source !== null && walk.isLater(source)) {
    const names = `${quote(mount.from)} to ${quote(mount.target)}`
    walk.fail(`cannot mount from stage ${names}, stage needs to be defined before current command`)
  } else if (mount.type === 'ssh' && mount.source !== '') walk.fail('ssh does not support source')
  else if (mount.type !== 'secret' && mount.type !== 'ssh' && targetOf(mount, walk) === '/') {
    walk.fail('invalid mount target "/"')
  }
}

function targetOf({ target }: Mount, walk: StageWalk): string {
  if (cleanPath(target).startsWith('/')) return target
  return cleanPath(`/${walk.config.workingDir}/${target}`)
}
