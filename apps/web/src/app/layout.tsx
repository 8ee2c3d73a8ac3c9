import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteHeader } from '@/components/header/site-header.tsx'
import { SiteFooter } from '@/components/site-footer.tsx'
import { THEME_SCRIPT } from '@/components/theme/theme.ts'
import { AccountMenu } from '@/features/account/account-menu.tsx'
import { SearchButton } from '@/features/search/search-button.tsx'
import { TRPCReactProvider } from '@/trpc/client'
import { fontVariables } from './fonts.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Stagecraft', template: '%s · Stagecraft' },
  description: 'Learn to build container images that hold your program and nothing else.',
  applicationName: 'Stagecraft',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#14191c' },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* The text is a constant of ours; it must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-10 rounded-md bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute focus:m-2"
        >
          Skip to the text
        </a>
        <TRPCReactProvider>
          <SiteHeader search={<SearchButton />} account={<AccountMenu />} />
          <main id="main" tabIndex={-1} className="grow">
            {children}
          </main>
          <SiteFooter />
        </TRPCReactProvider>
      </body>
    </html>
  )
}
