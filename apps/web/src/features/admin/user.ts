import type { api } from '@/trpc/server'

/** A user as an administrator sees one. */
export type User = Awaited<ReturnType<typeof api.admin.users>>['users'][number]

/** What a user may do here. */
export type Role = User['role']

/** Every role, from least to most. */
export const ROLES: readonly Role[] = ['learner', 'instructor', 'administrator']
