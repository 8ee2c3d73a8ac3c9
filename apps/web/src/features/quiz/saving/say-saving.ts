import type { Deliveries } from './courier.ts'

/** Where the answers are, in words; `urgent` ones are worth interrupting for. */
export interface SavingWords {
  readonly words: string
  readonly isUrgent: boolean
}

/** Says where the answers are: saved, on their way, or kept here until something happens. */
export function saySaving({ pending, isSending, failures }: Deliveries, isOnline: boolean): SavingWords {
  const conflicts = pending.filter(({ conflict }) => conflict !== null).length
  const refused = pending.filter(({ refusal }) => refusal !== null).length
  const kept = pending.length - conflicts - refused
  if (!isOnline) return urgent(`You are offline. ${sayKept(kept)}`)
  if (failures > 0) return urgent(`The server cannot be reached. ${sayKept(kept)}`)
  if (conflicts > 0) return urgent(`${count(conflicts, 'answer')} changed on another device: choose which one counts.`)
  if (refused > 0) return urgent(`${count(refused, 'answer')} could not be saved. It says why below.`)
  if (isSending) return { words: 'Saving…', isUrgent: false }
  return { words: kept > 0 ? 'Kept here, saved in a moment' : 'All answers are saved', isUrgent: false }
}

function sayKept(kept: number): string {
  if (kept === 0) return 'Go on: what you answer is kept in this browser and sent when the connection is back.'
  const [are, they] = kept === 1 ? ['is', 'it goes'] : ['are', 'they go']
  return `${count(kept, 'answer')} ${are} kept in this browser; ${they} out when the connection is back.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function urgent(words: string): SavingWords {
  return { words, isUrgent: true }
}
