import type { RouteObject } from 'react-router'
import { channelPages } from './channels.ts'
import { lookPages } from './look.ts'
import { peoplePages } from './people.ts'
import { servicePages } from './service.ts'

/** Everything under /admin. An area is a file beside this one, with its words and its lazy pages, and a word here. */
export const adminAreas: RouteObject[] = [peoplePages, ...servicePages, channelPages, lookPages]
