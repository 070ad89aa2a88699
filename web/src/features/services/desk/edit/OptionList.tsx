import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { MoveButtons } from '../../../admin/fields/MoveButtons.tsx'
import { newOption, type OptionForm } from './field-form.ts'
import { moved } from './moved.ts'

interface OptionListProps {
  readonly options: readonly OptionForm[]
  readonly onChange: (options: readonly OptionForm[]) => void
}

/** What can be chosen, in its order and in both languages. */
export function OptionList({ options, onChange }: OptionListProps) {
  const { t } = useTranslation('services')
  const put = (index: number, option: OptionForm) => onChange(options.map((one, at) => (at === index ? option : one)))
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t('options.title')}</legend>
      <ol className="grid gap-2">
        {options.map((option, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is told by its place alone until it is stored.
            key={index}
            className="grid grid-cols-[1fr_auto] items-center gap-1.5 tablet:grid-cols-[1fr_1fr_auto]"
          >
            <OptionText option={option} nth={index + 1} lang="en" onChange={(next) => put(index, next)} />
            <OptionText option={option} nth={index + 1} lang="ar" onChange={(next) => put(index, next)} />
            <span className="flex max-tablet:col-start-2 max-tablet:row-span-2 max-tablet:row-start-1">
              <MoveButtons
                name={option.label.en || String(index + 1)}
                isFirst={index === 0}
                isLast={index === options.length - 1}
                onMove={(step) => onChange(moved(options, index, step))}
              />
              <IconButton
                label={t('options.remove', { nth: index + 1 })}
                icon={X}
                {...removing('option', () => onChange(options.filter((_, at) => at !== index)))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        className="w-fit"
        disabled={options.length >= 100}
        onClick={() => onChange([...options, newOption])}
      >
        <Icon of={Plus} />
        {t('options.add')}
      </Button>
    </fieldset>
  )
}

interface OptionTextProps {
  readonly option: OptionForm
  readonly nth: number
  readonly lang: 'en' | 'ar'
  readonly onChange: (option: OptionForm) => void
}

function OptionText({ option, nth, lang, onChange }: OptionTextProps) {
  const { t } = useTranslation('services')
  const label = t(`options.${lang}`, { nth })
  return (
    <input
      aria-label={label}
      placeholder={label}
      lang={lang}
      dir={lang === 'ar' ? 'rtl' : 'ltr'}
      maxLength={200}
      autoComplete="off"
      value={option.label[lang]}
      onChange={({ target }) => onChange({ ...option, label: { ...option.label, [lang]: target.value } })}
      className={cx(fieldLook, 'h-control')}
    />
  )
}
