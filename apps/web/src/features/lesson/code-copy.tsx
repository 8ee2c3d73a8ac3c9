'use client'
import { useEffect } from 'react'
import { copyText } from '@/components/copy-text.ts'

const SAID_FOR_MS = 2_000

/** What a listing gives to the clipboard: what its author chose, or its text without what is only spoken. */
function textToCopy(figure: HTMLElement): string {
  const chosen = figure.dataset['copy']
  if (chosen !== undefined) return chosen
  const code = figure.querySelector('code')?.cloneNode(true)
  if (!(code instanceof Element)) return ''
  for (const label of code.querySelectorAll('.line-label')) label.remove()
  return code.textContent
}

function createButton(figure: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.addEventListener('click', () => {
    void copyText(textToCopy(figure)).then((isCopied) => {
      button.textContent = isCopied ? 'Copied' : 'Select it by hand'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, SAID_FOR_MS)
    })
  })
  return button
}

/** Gives every listing of a lesson a copy button, once there is a script to serve it. */
export function CodeCopy() {
  useEffect(() => {
    const figures = document.querySelectorAll<HTMLElement>('[data-lesson-text] figure.code')
    const buttons = Array.from(figures, (figure) => {
      const button = createButton(figure)
      figure.append(button)
      return button
    })
    return () => buttons.forEach((button) => button.remove())
  }, [])
  return null
}
