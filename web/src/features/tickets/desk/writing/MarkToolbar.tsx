import { Bold, Code, Italic, Link, List, type LucideIcon, Quote, SquareSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tool, Toolbar, ToolLine } from '../../../../ui/primitives/Toolbar.tsx'
import { markKeys } from './actions.ts'
import { type Mark, marks } from './markdown-edit.ts'

const icons = {
  bold: Bold,
  italic: Italic,
  code: Code,
  list: List,
  quote: Quote,
  link: Link,
} as const satisfies Record<Mark, LucideIcon>

interface MarkToolbarProps {
  readonly onMark: (mark: Mark) => void
  readonly onSnippets: () => void
}

/** What can be done to the words without typing the signs. */
export function MarkToolbar({ onMark, onSnippets }: MarkToolbarProps) {
  const { t } = useTranslation('ticket')
  return (
    <Toolbar label={t('mark.title')}>
      {marks.map((mark) => (
        <Tool
          key={mark}
          label={t(`mark.${mark}`)}
          keys={markKeys[mark]}
          icon={icons[mark]}
          onPress={() => onMark(mark)}
        />
      ))}
      <ToolLine />
      <Tool label={t('snippet.insert')} keys="/" icon={SquareSlash} onPress={onSnippets} />
    </Toolbar>
  )
}
