import { useSyncExternalStore } from 'react'
import { type LiveState, liveState, subscribeLiveState } from './live-state.ts'

export const useLiveState = (): LiveState => useSyncExternalStore(subscribeLiveState, liveState)
