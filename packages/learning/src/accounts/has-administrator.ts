import type { Platform } from '../platform.ts'

/** Whether the first administrator has been made. */
export async function hasAdministrator({ db }: Platform): Promise<boolean> {
  return (await db.installation.count()) > 0
}
