import { people } from './every-state-administration.ts'
import { house } from './every-state-house.ts'
import { walkThrough } from './every-state-walk.ts'

await walkThrough([...house, ...people])
