import type {
  ExposeInstruction,
  MaintainerInstruction,
  OnbuildInstruction,
  StopsignalInstruction,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from '../../syntax/instructions/types.ts'
import { expandWords } from '../../syntax/words/expand.ts'
import { compareText } from '../../text/compare-text.ts'
import type { StageWalk } from '../stage-walk.ts'
import type { StepOf } from '../step-values.ts'
import { joinWorkdir } from '../values/path.ts'
import { readPort } from '../values/port.ts'
import { findSignalFault } from '../values/signal.ts'

/** `WORKDIR path`, relative to the one before. */
export function planWorkdir(instruction: WorkdirInstruction, walk: StageWalk): StepOf<'WORKDIR'> {
  const path = walk.expand(instruction.path?.value ?? '')
  const isFirst = !walk.isWorkdirSet
  if (walk.problem === null) {
    walk.isWorkdirSet = true
    const joined = joinWorkdir(walk.config.workingDir, path, walk.stage.platform.os)
    if (joined.ok) walk.configure({ workingDir: joined.path })
    else walk.fail(`normalizing workdir: ${joined.message}`)
  }
  return { kind: 'WORKDIR', instruction, path, isFirst }
}

/** `USER name` */
export function planUser(instruction: UserInstruction, walk: StageWalk): StepOf<'USER'> {
  const user = walk.expand(instruction.user?.value ?? '')
  if (walk.problem === null) walk.configure({ user })
  return { kind: 'USER', instruction, user }
}

/** `VOLUME path …` */
export function planVolume(instruction: VolumeInstruction, walk: StageWalk): StepOf<'VOLUME'> {
  const paths = instruction.paths.map((path) => walk.expand(path.value))
  if (walk.problem === null && paths.includes('')) walk.fail('VOLUME specified can not be an empty string')
  if (walk.problem === null) {
    walk.configure({ volumes: paths.reduce((volumes, path) => volumes.set(path, true), walk.config.volumes) })
  }
  return { kind: 'VOLUME', instruction, paths }
}

/** `STOPSIGNAL signal` */
export function planStopsignal(instruction: StopsignalInstruction, walk: StageWalk): StepOf<'STOPSIGNAL'> {
  const signal = walk.expand(instruction.signal?.value ?? '')
  const fault = walk.problem === null ? findSignalFault(signal) : null
  if (fault !== null) walk.fail(fault)
  if (walk.problem === null) walk.configure({ stopSignal: signal })
  return { kind: 'STOPSIGNAL', instruction, signal }
}

/** `EXPOSE port …`: one word may become several, and unknown variables are no warning here. */
export function planExpose(instruction: ExposeInstruction, walk: StageWalk): StepOf<'EXPOSE'> {
  const words = expandPorts(instruction, walk)
  const reached: string[] = []
  const ports: string[] = []
  for (const word of words) {
    const reading = readPort(word)
    if (reading.spec !== null) reached.push(word)
    if (!reading.ok) {
      walk.fail(reading.message)
      break
    }
    ports.push(...walk.takePorts(reading.range, reading.spec.protocol))
  }
  if (walk.problem === null) {
    walk.configure({ exposedPorts: ports.reduce((exposed, port) => exposed.set(port, true), walk.config.exposedPorts) })
  }
  return { kind: 'EXPOSE', instruction, words: reached, ports }
}

function expandPorts({ ports }: ExposeInstruction, walk: StageWalk): readonly string[] {
  const words: string[] = []
  // BuildKit sorts them before it looks at their variables.
  for (const port of ports.toSorted((one, other) => compareText(one.value, other.value))) {
    const expansion = expandWords(port.value, walk.environment, { escape: walk.planning.dockerfile.escape })
    if (!expansion.ok) {
      walk.failToExpand(expansion.message)
      return []
    }
    words.push(...expansion.value)
  }
  return words
}

/** `ONBUILD instruction` is kept for the builds that start from this image. */
export function planOnbuild(instruction: OnbuildInstruction): StepOf<'ONBUILD'> {
  return { kind: 'ONBUILD', instruction }
}

/** `MAINTAINER name` */
export function planMaintainer(instruction: MaintainerInstruction, walk: StageWalk): StepOf<'MAINTAINER'> {
  walk.configure({ author: instruction.maintainer?.value ?? '' })
  return { kind: 'MAINTAINER', instruction }
}
