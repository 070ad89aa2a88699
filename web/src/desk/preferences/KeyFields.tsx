import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/primitives/Button.tsx'
import { Switch } from '../../ui/primitives/Switch.tsx'
import { KeyRow } from './KeyRow.tsx'
import { keyPages } from './key-pages.ts'
import { useKeyChoosing } from './useKeyChoosing.ts'

export function KeyFields() {
  const { t } = useTranslation('preferences')
  const choosing = useKeyChoosing()
  const { areLettersOff, keys } = choosing.choices
  return (
    <>
      <Switch
        label={t('keys.letters')}
        hint={t('keys.lettersHint')}
        value={!areLettersOff}
        onChange={(areOn) => choosing.turnLetters(!areOn)}
      />
      {!areLettersOff &&
        keyPages.map(({ page, actions }) => (
          <section key={page} aria-labelledby={`keys-${page}`}>
            <h3 id={`keys-${page}`} className="font-medium text-meta text-muted">
              {t(`keys.page.${page}`)}
            </h3>
            <ul>
              {actions.map((action) => (
                <KeyRow key={action.id} action={action} choosing={choosing} />
              ))}
            </ul>
          </section>
        ))}
      {Object.keys(keys).length > 0 && (
        <Button className="w-fit" onClick={choosing.reset}>
          {t('keys.reset')}
        </Button>
      )}
    </>
  )
}
