import { everyScreen } from './every-screen-list.ts'
import { walkThrough } from './every-screen-walk.ts'

await walkThrough(everyScreen.admin)
