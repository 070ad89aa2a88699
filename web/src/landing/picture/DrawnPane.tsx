import { Lock } from 'lucide-react'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { PictureWords } from '../words.ts'

export function DrawnPane({ words: { queue, pane } }: { readonly words: PictureWords }) {
  return (
    <div className="flex min-w-0 flex-col overflow-hidden rounded-control border border-line bg-surface-1 max-tablet:hidden">
      <div className="flex items-center gap-2 border-line border-b px-3 py-2">
        <span className="min-w-0 flex-1 truncate font-semibold text-text">{queue[0]?.title}</span>
        <span className="rounded-nav border border-line-strong px-2 py-0.5 font-medium text-text">{pane.decline}</span>
        <span className="rounded-nav bg-gold px-2 py-0.5 font-medium text-on-gold">{pane.accept}</span>
      </div>
      <div className="grid flex-1 content-start gap-2.5 p-3">
        <div className="grid gap-2 rounded-control border border-line bg-surface-2 p-3">
          <span className="flex items-center gap-2">
            <span className="size-5 rounded-pill border border-line-strong bg-surface-3" />
            <span className="h-1.5 w-20 rounded-pill bg-line-strong" />
          </span>
          <span className="text-text-2">{pane.message}</span>
        </div>
        <div className="grid gap-1.5 rounded-control border border-note-line border-dashed bg-note p-3 text-note-text">
          <span className="flex items-center gap-1.5 font-semibold">
            <Icon of={Lock} className="size-3" />
            <span>{pane.noteLabel}</span>
          </span>
          <span>{pane.note}</span>
        </div>
      </div>
      <div className="m-3 mt-0 rounded-control border border-line-strong px-3 pt-2 pb-6 text-muted">{pane.reply}</div>
    </div>
  )
}
