'use client'
import { useState } from 'react'

/** The time at which a component appeared: what it says of times does not change while it is read. */
export function useNow(): Date {
  return useState(() => new Date())[0]
}
