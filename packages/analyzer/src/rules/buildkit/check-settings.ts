import { readBoolean } from '../../syntax/instructions/go-values.ts'
import { quote } from '../../text/quote.ts'
import { trimSpace } from '../../text/space.ts'
import type { Check } from './define-check.ts'

/** What `# check=skip=…;error=true;experimental=…` asks for. */
export interface CheckSettings {
  readonly skipped: RuleNames
  readonly experimental: RuleNames
  /** Whether BuildKit does not build if a check finds something. */
  readonly failsBuild: boolean
}

/** Names of checks, or all there are. */
export type RuleNames = ReadonlySet<string> | 'all'

/** No wishes: every check that is not experimental. */
export const USUAL_SETTINGS: CheckSettings = { skipped: new Set(), experimental: new Set(), failsBuild: false }

/** The settings, or BuildKit's message why the text holds none. */
export type SettingsReading =
  | { readonly ok: true; readonly settings: CheckSettings }
  | { readonly ok: false; readonly message: string }

/** Reads what stands behind `# check=`. */
export function readCheckSettings(text: string): SettingsReading {
  const trimmed = trimSpace(text)
  let settings = USUAL_SETTINGS
  for (const part of trimmed === '' ? [] : splitAtMost(trimmed, ';', 3)) {
    const reading = readPart(part, settings)
    if (!reading.ok) return reading
    settings = reading.settings
  }
  return { ok: true, settings }
}

function readPart(part: string, settings: CheckSettings): SettingsReading {
  const equals = part.indexOf('=')
  if (equals === -1) return refuse(`invalid check option ${quote(part)}`)
  const key = trimSpace(part.slice(0, equals))
  const value = trimSpace(part.slice(equals + 1))
  switch (key) {
    case 'skip':
      return accept({ ...settings, skipped: readNames(value) })
    case 'experimental':
      return accept({ ...settings, experimental: readNames(value) })
    case 'error': {
      const failsBuild = readBoolean(value)
      if (failsBuild !== null) return accept({ ...settings, failsBuild })
      const reason = `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`
      return refuse(`failed to parse check option ${quote(part)}: ${reason}`)
    }
    default:
      return refuse(`invalid check option ${quote(key)}`)
  }
}

function readNames(value: string): RuleNames {
  return value === 'all' ? 'all' : new Set(value.split(',').map(trimSpace))
}

/** The settings that one instruction's own comment adds; they skip and allow, but never fail a build. */
export function settingsAbove(comments: readonly string[]): CheckSettings {
  for (const comment of comments) {
    const [, text] = DIRECTIVE.exec(comment) ?? []
    if (text === undefined) continue
    const reading = readCheckSettings(text)
    return reading.ok ? reading.settings : USUAL_SETTINGS
  }
  return USUAL_SETTINGS
}

// A word behind a space may say why: # check=skip=all // generated
const DIRECTIVE = /^check\s*=\s*([^ ]*)/i

/** Whether a check may say something, by the settings of the file and of the instruction. */
export function isAllowed(check: Check, settings: readonly CheckSettings[]): boolean {
  if (check.isExperimental) return settings.some(({ experimental }) => hasName(experimental, check.id))
  return !settings.some(({ skipped }) => hasName(skipped, check.id))
}

function hasName(names: RuleNames, id: string): boolean {
  return names === 'all' || names.has(id)
}

function splitAtMost(text: string, separator: string, count: number): readonly string[] {
  const parts = text.split(separator)
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)]
}

function accept(settings: CheckSettings): SettingsReading {
  return { ok: true, settings }
}

function refuse(message: string): SettingsReading {
  return { ok: false, message }
}
