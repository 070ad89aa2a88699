// `npm start`: see scripts/start.ts for what happens once Node 24 is there.
import { enter } from './bootstrap/enter.mjs'

enter('scripts/start.ts')
