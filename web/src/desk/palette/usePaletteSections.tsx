import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Icon } from '../../ui/icons/Icon.tsx'
import { sectionIcons } from '../admin/section-icons.ts'
import { useOpenSections } from '../admin/useOpenSections.ts'
import type { PaletteItem } from './palette-item.ts'

/** What of the administration is open to this person: by name only, as there are more than one looks through. */
export function usePaletteSections(typed: string): PaletteItem[] {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const sections = useOpenSections()
  if (typed.trim() === '') return []
  return sections.map(({ id, path }) => ({
    id: `section-${id}`,
    title: t(`section.${id}.title`),
    icon: <Icon of={sectionIcons[id]} className="size-4 text-muted" />,
    keys: [],
    run: () => void navigate(`/admin/${path}`),
  }))
}
