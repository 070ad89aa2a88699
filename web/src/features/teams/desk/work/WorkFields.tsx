import type { WorkProfile } from '@atum-desk/contract/assignment'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { WordsField } from '../../../admin/fields/WordsField.tsx'
import { saveWork, teamsKey, workProfile } from '../api.ts'

/** Capacity and skills of one person. */
export function WorkFields({ profile, onDone }: { profile: WorkProfile; onDone: () => void }) {
  const { t } = useTranslation(['teams', 'common'])
  const client = useQueryClient()
  const [capacity, setCapacity] = useState(profile.capacity)
  const [skills, setSkills] = useState<string[]>(profile.skills)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => saveWork(profile.id, { capacity, skills }),
    onSuccess: (answer) => {
      client.setQueryData(workProfile(profile.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: teamsKey })
      onDone()
    },
  })
  return (
    <Form onSubmit={() => isPending || mutate()} className="grid gap-5">
      <NumberField
        label={t('teams:capacity.own')}
        hint={t('teams:capacity.ownHint')}
        unit={t('teams:capacity.unit')}
        isOptional
        min={0}
        max={1000}
        value={capacity}
        onChange={setCapacity}
      />
      <WordsField
        areWords
        label={t('teams:work.skills')}
        hint={t('teams:work.skillsHint')}
        value={skills}
        onChange={setSkills}
      />
      {error && <FailedNotice title={t('teams:work.notSaved')} failure={asFailure(error)} />}
      <SheetButtons confirm={t('teams:save')} isBusy={isPending} onClose={onDone} />
    </Form>
  )
}
