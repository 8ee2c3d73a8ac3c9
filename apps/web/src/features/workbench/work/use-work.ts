'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { findWork, keepWork } from '@/questions/answer/kept-work.ts'
import { useTRPC, useTRPCClient } from '@/trpc/client'
import type { ExerciseQuestion } from '../exercise.ts'
import { type Saved, Work, type WorkState } from './work.ts'

/** One for each exercise that was opened: it goes on while the reader looks elsewhere. */
const works = new Map<string, Work>()

function workOn(key: string, starter: string): Work {
  const known = works.get(key)
  if (known !== undefined) return known
  const work = new Work({ starter, kept: findWork(key), keep: (kept) => keepWork(key, kept) })
  works.set(key, work)
  return work
}

interface UsedWork {
  readonly state: WorkState
  /** Null on the server, where nobody works. */
  readonly work: Work | null
}

/** The reader's work on an exercise, kept in this browser, and on the server once somebody is known there. */
export function useWork(key: string, question: ExerciseQuestion): UsedWork {
  const { starter } = question.body
  const work = typeof window === 'undefined' ? null : workOn(key, starter)
  const state = useSyncExternalStore(work?.subscribe ?? noSubscription, work?.snapshot ?? (() => fresh(starter)), () =>
    fresh(starter),
  )
  useSaving(work, question)
  return { state, work }
}

const noSubscription = () => () => {}

// The same value every time, as React wants it.
const freshStates = new Map<string, WorkState>()

function fresh(starter: string): WorkState {
  const known = freshStates.get(starter)
  if (known !== undefined) return known
  const state = new Work({ starter, kept: null, keep: () => {} }).snapshot()
  freshStates.set(starter, state)
  return state
}

function useSaving(work: Work | null, { revisionId, seed }: ExerciseQuestion): void {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const me = useQuery(trpc.accounts.me.queryOptions()).data
  const userId = me?.id
  const draft = useQuery({
    ...trpc.drafts.get.queryOptions({ revisionId, seed }, { enabled: userId !== undefined }),
    // Another device may have saved since the page was left.
    gcTime: 0,
    staleTime: Infinity,
    refetchOnMount: 'always',
  })
  const { data, isSuccess } = draft
  useEffect(() => {
    if (work === null || userId === undefined || !isSuccess) return
    const save = async (text: string, edition: number): Promise<Saved> => {
      const answer = { kind: 'dockerfile', dockerfile: text }
      const saved = await client.drafts.save.mutate({ revisionId, seed, answer, edition })
      return saved.kind === 'saved' ? saved : { ...saved, text: textOf(saved.answer) ?? '' }
    }
    work.meet(data === null ? null : { text: textOf(data.answer), edition: data.edition }, save)
    return () => work.part()
  }, [work, userId, isSuccess, data, client, revisionId, seed])
}

function textOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('dockerfile' in answer)) return null
  return typeof answer.dockerfile === 'string' ? answer.dockerfile : null
}
