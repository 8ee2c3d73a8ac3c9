'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PopoverButton } from '@/components/header/popover-button.tsx'
import { MenuIcon, WedgeIcon } from '@/components/icons.tsx'
import { useTRPC } from '@/trpc/client'
import { SignOutButton } from './sign-out-button.tsx'

/** Who is reading, and what they can do about it; on narrow screens also the way around the site. */
export function AccountMenu() {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions()).data
  const hasAccount = me !== undefined && me !== null && !me.isGuest
  return (
    <>
      {!hasAccount && (
        <Link
          href="/sign-in"
          className="hidden min-h-11 items-center rounded-md px-3 no-underline hover:bg-sunk sm:inline-flex"
        >
          Sign in
        </Link>
      )}
      <div className={hasAccount ? '' : 'sm:hidden'}>
        <PopoverButton
          name={hasAccount ? `Menu of ${me.name}` : 'Menu'}
          label={
            <>
              {hasAccount && <span className="hidden max-w-40 truncate sm:inline">{me.name}</span>}
              <span className="hidden sm:inline">
                <WedgeIcon />
              </span>
              <span className="sm:hidden">
                <MenuIcon />
              </span>
            </>
          }
        >
          <ul className="grid">
            <MenuLink href="/courses" className="sm:hidden">
              Courses
            </MenuLink>
            <MenuLink href="/review" className="md:hidden">
              Review
            </MenuLink>
            <MenuLink href="/progress" className="md:hidden">
              Progress
            </MenuLink>
            <MenuLink href="/settings">Settings</MenuLink>
            {(me?.role === 'instructor' || me?.role === 'administrator') && (
              <MenuLink href="/teach/statistics">Statistics</MenuLink>
            )}
            {me?.role === 'administrator' && <MenuLink href="/admin/users">Users</MenuLink>}
            {hasAccount ? (
              <li>
                <SignOutButton />
              </li>
            ) : (
              <MenuLink href="/sign-in">Sign in</MenuLink>
            )}
          </ul>
        </PopoverButton>
      </div>
    </>
  )
}

interface MenuLinkProps {
  readonly href: string
  readonly className?: string
  readonly children: ReactNode
}

function MenuLink({ href, className = '', children }: MenuLinkProps) {
  return (
    <li className={className}>
      <Link href={href} className="flex min-h-11 items-center no-underline hover:underline">
        {children}
      </Link>
    </li>
  )
}
