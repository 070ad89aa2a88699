import type { Role } from '@atum-desk/contract/roles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { ConfirmSheet } from '../../../admin/edit/ConfirmSheet.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { AudienceField } from './AudienceField.tsx'
import { useRoleForm } from './useRoleForm.ts'

/** What a role is called. What it may do is ticked in the matrix. */
export function RoleForm({ stored }: { stored?: Role }) {
  const { t } = useTranslation('people')
  const [isAsking, setAsking] = useState(false)
  const { edit, remove } = useRoleForm(stored)
  return (
    <EditScreen
      title={stored?.title ?? t('roles.new')}
      back={t('roles.list')}
      backTo="/admin/roles"
      buttons={stored && !stored.builtIn && <Button onClick={() => setAsking(true)}>{t('roles.remove')}</Button>}
      edit={edit}
      submit={t(stored ? 'save' : 'roles.create')}
      labels={{ title: t('roles.titleOf') }}
    >
      <TextField
        label={t('roles.titleOf')}
        maxLength={200}
        autoComplete="off"
        {...edit.field('title', { isRequired: true })}
      />
      <TextField
        label={t('roles.name')}
        hint={t('roles.nameHint')}
        dir="ltr"
        maxLength={50}
        autoComplete="off"
        readOnly={stored !== undefined}
        {...edit.field('name', { isRequired: true })}
      />
      {!stored && <AudienceField {...edit.control('audience')} />}
      {stored && (
        <ConfirmSheet
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={t('roles.removeTitle', { role: isolated(stored.title) })}
          confirm={t('roles.remove')}
          failed={t('notChanged', { name: isolated(stored.title) })}
          onConfirm={() => remove(stored.name)}
        >
          <p>{t('roles.removeText')}</p>
        </ConfirmSheet>
      )}
    </EditScreen>
  )
}
