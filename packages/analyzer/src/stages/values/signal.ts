/** BuildKit's message why the text names no signal of Linux; null if it does. */
export function findSignalFault(text: string): string | null {
  if (/^[+-]?[0-9]+$/.test(text)) return Number(text) === 0 ? refuse(text) : null
  const name = text.toUpperCase().replace(/^SIG/, '')
  return NAMES.has(name) || isRealTime(name) ? null : refuse(text)
}

const NAMES: ReadonlySet<string> = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM ' +
    'TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX'
  ).split(' '),
)

/** From both ends to the middle: `RTMIN+1` to `RTMIN+15`, `RTMAX-14` to `RTMAX-1`. */
function isRealTime(name: string): boolean {
  const [, end, digits = ''] = /^(RTMIN\+|RTMAX-)([1-9][0-9]?)$/.exec(name) ?? []
  return end !== undefined && Number(digits) <= (end === 'RTMIN+' ? 15 : 14)
}

function refuse(text: string): string {
  return `invalid signal: ${text}`
}
