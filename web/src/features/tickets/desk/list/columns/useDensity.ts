import { useState } from 'react'
import { readHabit, writeHabit } from '../../../../../lib/storage/habit.ts'
import { useUser } from '../../../../session/useSession.ts'
import { type Density, densityFrom } from './density.ts'

export function useDensity() {
  const { id } = useUser()
  const [density, setDensity] = useState(() => densityFrom(readHabit(id, 'density')))
  const choose = (next: Density) => {
    writeHabit(id, 'density', next)
    setDensity(next)
  }
  return { density, choose }
}
