import { readShell } from '@stagecraft/analyzer'
import type { ShellScript } from '@stagecraft/analyzer'
import { callsOf, hasWord } from './place.ts'
import type { Case, Place } from './place.ts'

/** Cases that are told by what a RUN installs, and with what. */
export const PACKAGE_CASES: Readonly<Record<string, Case>> = {
  'beside-requirements': (place) => callsOf(place, ...PIPS).some((call) => hasWord(call, '-r', '--requirement')),
  'by-apt': (place) => callsOf(place, 'apt').length > 0,
  'by-microdnf': (place) => callsOf(place, 'microdnf').length > 0,
  'by-path': (place) => callsOf(place, ...PIPS).some(({ nameWord }) => nameWord.value.includes('/')),
  'by-reinstall': (place) => callsOf(place, 'apt-get').some((call) => hasWord(call, 'reinstall')),
  'by-tdnf': (place) => callsOf(place, 'tdnf').length > 0,
  'by-upgrade': (place) => callsOf(place, ...SYSTEM).some((call) => hasWord(call, 'upgrade', 'update', 'dist-upgrade')),
  'by-variable': (place) =>
    installsOf(place.script, ALL).some(({ words }) => words.some(({ text }) => /[$`]/.test(text))),
  'by-yarn-add': (place) => callsOf(place, 'yarn').some((call) => hasWord(call, 'add', 'global')),
  'cache-kept-out': ({ line, script }) => line.includes('--mount=') || script?.names.has('rm') === true,
  'dist-clean': (place) => callsOf(place, 'apt-get').some((call) => hasWord(call, 'dist-clean', 'distclean')),
  'kept-apart': ({ line, instruction }) => line.includes('--mount=') || (instruction?.commentsAbove.length ?? 0) > 0,
  'left-again': (place) => updatesAfterRemoval(place),
  'long-run': ({ script }) => (script?.commands.length ?? 0) > 1,
  'other-work': (place) => installsOf(place.script).length === 0 || installsOf(scriptAbove(place)).length === 0,
  'script-installs': (place) => installsOf(place.script).length === 0,
  'without-network': (place) => callsOf(place, 'apk').some((call) => hasWord(call, '--no-network')),
}

const PIPS: readonly string[] = ['pip', 'pip3']

const SYSTEM: readonly string[] = ['apk', 'apt', 'apt-get', 'dnf', 'microdnf', 'tdnf', 'yum', 'zypper']

const ALL: readonly string[] = [...SYSTEM, ...PIPS, 'gem', 'go', 'npm', 'pipx']

function installsOf(script: ShellScript | null, tools = SYSTEM): ReturnType<ShellScript['named']> {
  return script?.named(...tools).filter((call) => hasWord(call, 'install', 'add', 'in', 'reinstall')) ?? []
}

/** What the instruction above runs. */
function scriptAbove({ stage, instruction }: Place): ShellScript | null {
  const instructions = stage?.tree.instructions ?? []
  const above = instructions.find((_, index) => instructions[index + 1] === instruction)
  return above?.kind === 'RUN' ? readShell(above) : null
}

function updatesAfterRemoval(place: Place): boolean {
  const removal = callsOf(place, 'rm').find(({ words }) => words.some(({ value }) => value.includes('/apt/lists')))
  return (
    removal !== undefined && callsOf(place, 'apt-get').some((call) => call.pos > removal.pos && hasWord(call, 'update'))
  )
}
