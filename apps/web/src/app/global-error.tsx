'use client'
import { BrokenPage } from '@/components/broken-page.tsx'
import { THEME_SCRIPT } from '@/components/theme/theme.ts'
import { fontVariables } from './fonts.ts'
import './globals.css'

export default function GlobalError({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <main>
          <BrokenPage reference={undefined} onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
