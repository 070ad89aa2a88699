import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ImageUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { FailedNotice } from '../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSay } from '../../ui/feedback/useSay.ts'
import { PickButton } from '../../ui/files/PickButton.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { putLogo, removeLogo, shownToAll } from './api.ts'
import { Painted } from './Painted.tsx'

/** Of what the server finds wrong with one. */
const kinds = ['svg', 'png'] as const

/** A logo is kept as soon as it has arrived: a picture is chosen, not typed. */
export function LogoField() {
  const { t } = useTranslation('branding')
  const client = useQueryClient()
  const say = useSay()
  const logo = useQuery(shownToAll).data?.logoUrl ?? null
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      await (file === null ? removeLogo() : putLogo(file))
      await client.invalidateQueries({ queryKey: shownToAll.queryKey })
    },
    onSuccess: (_nothing, file) => say.done(t(file === null ? 'logo.removed' : 'logo.kept')),
  })
  const failure = change.error ? asFailure(change.error) : undefined
  const wrong = kinds.find((kind) => kind === failure?.at('/file'))
  return (
    <section aria-label={t('logo.label')} className="grid gap-2">
      <h2 className="font-medium">{t('logo.label')}</h2>
      <p className="text-meta text-text-2">{t('logo.hint')}</p>
      {logo && (
        <div className="grid grid-cols-2 gap-3">
          {(['dark', 'light'] as const).map((theme) => (
            <Painted key={theme} theme={theme} accent={null} className="grid h-20 place-items-center p-3">
              <img src={logo} alt={t(`logo.on.${theme}`)} className="brand-logo" />
            </Painted>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <PickButton
          label={t(logo ? 'logo.replace' : 'logo.choose')}
          icon={ImageUp}
          accept="image/svg+xml,image/png,.svg,.png"
          onPick={([file]) => file && change.mutate(file)}
        />
        {logo && (
          <Button tone="quiet" isBusy={change.isPending} onClick={() => change.mutate(null)}>
            {t('logo.remove')}
          </Button>
        )}
      </div>
      {failure && !wrong && <FailedNotice title={t('logo.refused')} failure={failure} />}
      {wrong && (
        <Notice tone="danger" isAlert>
          <p className="font-semibold">{t('logo.refused')}</p>
          <p className="text-text-2">{t(`logo.wrong.${wrong}`)}</p>
        </Notice>
      )}
    </section>
  )
}
