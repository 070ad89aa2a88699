import type { MailTemplate } from '@atum-desk/contract/mail'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface VariablesProps {
  readonly variables: MailTemplate['variables']
  readonly onPick: (name: string) => void
}

/** What may stand in braces, and what each will be. */
export function Variables({ variables, onPick }: VariablesProps) {
  const { t, i18n } = useTranslation('channels')
  const id = useId()
  // A variable of a newer server has no words here yet: then its own, in English.
  const wordsOf = ({ name, description }: MailTemplate['variables'][number]) =>
    i18n.exists(`channels:messages.variable.${name}`) ? t(`messages.variable.${name}` as never) : description
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-medium">
        {t('messages.variables')}
      </h2>
      <p className="text-meta text-text-2">{t('messages.variablesText')}</p>
      <ul className="grid gap-x-6 gap-y-1 tablet:grid-cols-2">
        {variables.map((variable) => (
          <li key={variable.name} className="flex items-baseline gap-2.5 py-0.5">
            <button
              type="button"
              dir="ltr"
              // The field keeps its caret: the focus does not move for a mouse.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(variable.name)}
              className="min-h-6 flex-none rounded-key border border-line bg-surface-2 px-1.5 font-mono text-gold-text text-meta hover:border-line-strong"
            >
              {`{${variable.name}}`}
            </button>
            <span className="text-meta text-text-2">{wordsOf(variable)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
