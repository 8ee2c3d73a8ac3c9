import type { Redirect, Redirection } from 'unbash'
import { ANY_SIZE } from '../../facts/size-range.ts'
import { product, textContent } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import { readFile, writeFile } from '../machine/file-access.ts'
import { isKnown, type Value } from '../machine/value.ts'
import { fork } from './fork.ts'
import { openAnyway } from './open-file.ts'
import { done, exits, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'
import { Input, NOWHERE, type Sink, type Streams } from './streams.ts'
import { expandHereDocument, expandText } from './words/expand.ts'

/** How the streams are after a redirection. */
interface Opened {
  readonly streams: Streams
  /** Why it surely fails; null if it does not. */
  readonly fault: string | null
  /** Why it may fail. */
  readonly doubt: string | null
}

/** Runs something with its input and output sent elsewhere; not at all if that can't be done. */
export function withRedirections(
  shell: Shell,
  redirections: readonly Redirection[],
  stakes: Stakes,
  run: () => Outcome,
  isSpecial = false,
): Outcome {
  if (redirections.length === 0) return run()
  const before = shell.streams
  const { streams, fault, doubt } = openAll(shell, redirections, shell.isFatal(stakes))
  if (fault !== null) {
    shell.complain(fault)
    const status = shell.dialect === 'dash' ? 2 : 1
    return isSpecial && shell.dialect !== 'bash' ? exits(status) : done(status)
  }
  const connectTo = (opened: Streams): Outcome => {
    shell.streams = opened
    shell.inputs.add(opened.input)
    const outcome = run()
    if (opened.input !== before.input) shell.inputs.delete(opened.input)
    shell.streams = before
    return outcome
  }
  if (doubt === null) return connectTo(streams)
  shell.doubt(doubt)
  if (!shell.isFatal(stakes)) {
    const opened = (): Outcome => connectTo(openAll(shell, redirections, true).streams)
    return fork(shell, doubt, [opened, () => done(null)])
  }
  shell.hasAssumed = true
  return connectTo(streams)
}

/** Sends the shell's own input and output elsewhere from here on, as `exec > log`. */
export function redirectShell(shell: Shell, redirections: readonly Redirection[]): Outcome {
  const { streams, fault, doubt } = openAll(shell, redirections, true)
  if (fault !== null) {
    shell.complain(fault)
    return exits(shell.dialect === 'dash' ? 2 : 1)
  }
  shell.streams = streams
  shell.inputs.add(streams.input)
  return done(doubt === null ? 0 : null)
}

/** Opens all of them in their order; those that may fail are taken to go well if told so. */
function openAll(shell: Shell, redirections: readonly Redirection[], assumes: boolean): Opened {
  let opened: Opened = { streams: shell.streams, fault: null, doubt: null }
  for (const redirection of redirections) {
    const next = open(shell, redirection, opened.streams, assumes)
    opened = { ...next, doubt: next.doubt ?? opened.doubt }
    if (opened.fault !== null) return opened
  }
  return opened
}

function open(shell: Shell, redirection: Redirection, streams: Streams, assumes: boolean): Opened {
  const fd = redirection.descriptor?.type === 'FileDescriptor' ? redirection.descriptor.value : null
  if (redirection.type === 'HereDoc') return reads(streams, fd, contentOf(expandHereDocument(shell, redirection), ''))
  const target = redirection.target === undefined ? '' : expandText(shell, redirection.target)
  if (redirection.type === 'HereString') return openHereString(shell, streams, fd, target)
  if (redirection.descriptor?.type === 'FileDescriptorVariable') return plain(streams)
  switch (redirection.operator) {
    case '<':
    case '<>':
      return openInput(shell, streams, fd, target)
    case '<&':
    case '>&':
      return duplicate(shell, redirection, streams, fd, target, assumes)
    case '&>':
    case '&>>': {
      const opened = openOutput(shell, redirection, streams, 1, target, assumes)
      return { ...opened, streams: { ...opened.streams, errors: opened.streams.output } }
    }
    case '>':
    case '>>':
    case '>|':
      return openOutput(shell, redirection, streams, fd ?? 1, target, assumes)
  }
}

function openHereString(shell: Shell, streams: Streams, fd: number | null, target: Value): Opened {
  const known = shell.dialect === 'bash' ? contentOf(target, '\n') : product(shell.machine.newIdentity())
  return reads(streams, fd, known)
}

function contentOf(value: Value, end: string): Content {
  return isKnown(value) ? textContent(`${value}${end}`) : product({ key: null, isExact: false }, ANY_SIZE)
}

function plain(streams: Streams): Opened {
  return { streams, fault: null, doubt: null }
}

function reads(streams: Streams, fd: number | null, content: Content): Opened {
  return plain(connect(streams, fd ?? 0, new Input(content)))
}

function connect(streams: Streams, fd: number, end: Sink | Input): Streams {
  if (fd === 0) return end instanceof Input ? { ...streams, input: end } : streams
  if (end instanceof Input || fd > 2) return { ...streams, others: new Map([...streams.others, [fd, end]]) }
  return fd === 1 ? { ...streams, output: end } : { ...streams, errors: end }
}

function openInput(shell: Shell, streams: Streams, fd: number | null, target: Value): Opened {
  if (target === '/dev/null') return reads(streams, fd, textContent(''))
  if (target === '/dev/stdin') return plain(streams)
  const { folder } = shell.state
  if (!isKnown(target) || !isKnown(folder) || target.startsWith('/dev/')) {
    const isDevice = isKnown(target) && isKnown(folder)
    const opened = reads(streams, fd, product(shell.machine.newIdentity()))
    return { ...opened, doubt: isDevice ? null : 'which file is read is not known' }
  }
  const access = readFile(shell.machine, target, folder)
  if (access.kind === 'denied') return { streams, fault: access.message, doubt: null }
  if (access.kind === 'ok') return reads(streams, fd, access.value)
  return { ...reads(streams, fd, product(shell.machine.newIdentity())), doubt: access.message }
}

function duplicate(
  shell: Shell,
  redirection: Redirect,
  streams: Streams,
  fd: number | null,
  target: Value,
  assumes: boolean,
): Opened {
  const isInput = redirection.operator === '<&'
  if (target === '-')
    return plain(connect(streams, fd ?? (isInput ? 0 : 1), isInput ? new Input(textContent('')) : NOWHERE))
  if (isKnown(target) && /^\d+$/.test(target)) {
    const end = endOf(streams, Number(target))
    if (end === undefined) return { streams, fault: `${target}: Bad file descriptor`, doubt: null }
    return plain(connect(streams, fd ?? (isInput ? 0 : 1), end))
  }
  if (isInput || fd !== null || shell.dialect !== 'bash')
    return { ...plain(streams), doubt: 'where it leads is not known' }
  const opened = openOutput(shell, redirection, streams, 1, target, assumes)
  return { ...opened, streams: { ...opened.streams, errors: opened.streams.output } }
}

function endOf(streams: Streams, fd: number): Sink | Input | undefined {
  if (fd === 0) return streams.input
  if (fd === 1) return streams.output
  return fd === 2 ? streams.errors : streams.others.get(fd)
}

function openOutput(
  shell: Shell,
  { operator }: Redirect,
  streams: Streams,
  fd: number,
  target: Value,
  assumes: boolean,
): Opened {
  const { folder, umask, options } = shell.state
  if (!isKnown(target) || !isKnown(folder)) return openNowhere(shell, streams, fd)
  const device = deviceOf(target, streams)
  if (device !== null) return plain(connect(streams, fd, device))
  const appends = operator === '>>' || operator === '&>>'
  if (!appends && operator !== '>|' && options.has('C'))
    return { ...plain(streams), doubt: 'set -C may keep it from writing' }
  const mode = 0o666 & ~umask
  const access = writeFile(shell.machine, target, folder, textContent(''), { appends, mode })
  if (access.kind === 'denied') return { streams, fault: access.message, doubt: null }
  if (access.kind === 'unsure') {
    const content = appends ? null : textContent('')
    const real = assumes ? openAnyway(shell.machine, target, folder, content, mode) : null
    const sink: Sink = real === null ? NOWHERE : { kind: 'file', path: real }
    return { ...plain(connect(streams, fd, sink)), doubt: access.message }
  }
  const place = shell.machine.files.find(access.value)
  const isDevice = place.kind === 'found' && place.node.kind === 'special'
  return plain(connect(streams, fd, isDevice ? NOWHERE : { kind: 'file', path: access.value }))
}

/** A file is written of which can't be told which: any may have changed. */
function openNowhere(shell: Shell, streams: Streams, fd: number): Opened {
  const why = 'A file is written of which can’t be told which'
  shell.machine.files.doubt('/', why, 'other')
  return { ...plain(connect(streams, fd, NOWHERE)), doubt: why }
}

function deviceOf(path: string, streams: Streams): Sink | null {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)
  if (path === '/dev/stdout' || number?.[1] === '1') return streams.output
  if (path === '/dev/stderr' || number?.[1] === '2') return streams.errors
  return path.startsWith('/dev/') || path.startsWith('/proc/') ? NOWHERE : null
}
