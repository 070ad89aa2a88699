import { administration } from './every-state-administration.ts'
import { walkThrough } from './every-state-walk.ts'

await walkThrough(administration)
