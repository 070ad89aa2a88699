import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

interface TabsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tabs: readonly { readonly value: Value; readonly title: ReactNode }[]
  readonly children: ReactNode
}

/** Tabs over panels of one page; for tabs that are addresses there is `TabLinks`. */
export function Tabs<Value extends string>({ label, value, onChange, tabs, children }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next: Value) => onChange(next)}>
      <Base.List aria-label={label} className="flex flex-wrap gap-1.5">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-pill border border-line px-3 font-medium text-meta text-text-2 hover:bg-surface-3 aria-selected:border-gold aria-selected:bg-surface-3 aria-selected:text-text"
          >
            {tab.title}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  )
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return <Base.Panel value={value}>{children}</Base.Panel>
}
