import { createElement, type ReactNode } from 'react'

/** What a helpdesk may have otherwise, by its name in api/src/modules/settings/page-look.ts, and what stands here else. */
export const Slot = ({ name, children }: { readonly name: string; readonly children?: ReactNode }) =>
  createElement('brand-slot', { name }, children)

/** In the built page a place is a pair of comments: it is in nobody's way, filled or not. */
export const withSlots = (markup: string): string => {
  const open: string[] = []
  return markup.replace(/<brand-slot name="([\w-]+)">|<\/brand-slot>/g, (_tag, name?: string) => {
    if (name) open.push(name)
    return name ? `<!--brand:${name}-->` : `<!--/brand:${open.pop()}-->`
  })
}
