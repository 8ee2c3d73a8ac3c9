import type { Metadata } from 'next'
import { UsersPage } from '@/features/admin/users-page.tsx'

export const metadata: Metadata = { title: 'Users', robots: { index: false } }

export default function AdminUsersPage() {
  return <UsersPage />
}
