'use client'
import { useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState('Copy')
  const copy = async () => setLabel((await copyText(text)) ? 'Copied' : 'Select it and copy by hand')
  return (
    <Button kind="plain" onClick={() => void copy()}>
      {label}
    </Button>
  )
}
