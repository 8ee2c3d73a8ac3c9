/** What this browser keeps of somebody's work on an exercise. */
export interface KeptWork {
  readonly text: string
  /** The save of the server that the text goes on from; 0 for none. */
  readonly edition: number
  /** The text of that save; null for none. */
  readonly savedText: string | null
  /** The text that was checked last; null if none was. */
  readonly checkedText: string | null
  /** An attempt that may be on its way, with the text that it was sent with. */
  readonly sent: { readonly id: string; readonly text: string } | null
}

type WorkStorage = Pick<Storage, 'getItem' | 'setItem'>

const PREFIX = 'work:'

/** The work kept under the key of an exercise; null where there is none that can be read. */
export function findWork(key: string, storage?: WorkStorage): KeptWork | null {
  try {
    const value: unknown = JSON.parse((storage ?? localStorage).getItem(PREFIX + key) ?? 'null')
    return isWork(value) ? value : null
  } catch {
    return null
  }
}

/** Keeps work, so that a reload or a crash loses nothing. */
export function keepWork(key: string, work: KeptWork, storage?: WorkStorage): void {
  try {
    ;(storage ?? localStorage).setItem(PREFIX + key, JSON.stringify(work))
  } catch {
    // Without storage the work lives as long as the page, and on the server.
  }
}

/** Forgets all work that the server has as well: its owner has signed out. What is nowhere else stays. */
export function forgetSavedWork(storage: Pick<Storage, 'getItem' | 'removeItem'> = localStorage): void {
  for (const name of Object.keys(storage).filter((key) => key.startsWith(PREFIX))) {
    const work = findWork(name.slice(PREFIX.length))
    if (work?.savedText === work?.text) storage.removeItem(name)
  }
}

// What this browser keeps it wrote itself, perhaps an earlier version of it.
function isWork(value: unknown): value is KeptWork {
  if (typeof value !== 'object' || value === null) return false
  const { text, edition, savedText, checkedText, sent } = value as Partial<Record<keyof KeptWork, unknown>>
  return (
    typeof text === 'string' &&
    typeof edition === 'number' &&
    isTextOrNull(savedText) &&
    isTextOrNull(checkedText) &&
    (sent === null || (typeof sent === 'object' && 'id' in sent && 'text' in sent))
  )
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
