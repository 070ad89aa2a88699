import type { OrganizationSettings, UpdateOrganizationSettingsBody } from '@atum-desk/contract/settings'

/** `inherit`: as the helpdesk. */
type Choice = 'inherit' | 'own' | 'never' | 'yes' | 'no'

/** The form: per setting a choice, and the number that goes with `own`. */
export interface OwnValues {
  reopen: Choice
  reopenWindowDays: number | null
  close: Choice
  autoCloseDays: number | null
  replyReopensResolved: Choice
  replyResumesWaiting: Choice
}

const choiceOf = (own: boolean | null): Choice => (own === null ? 'inherit' : own ? 'yes' : 'no')
const answerOf = (choice: Choice): boolean | null => (choice === 'inherit' ? null : choice === 'yes')

/** A setting that is inherited shows the number that holds, so that another begins from there. */
export const ownValuesOf = ({ own, effective }: OrganizationSettings): OwnValues => ({
  reopen: own.reopenWindowDays === null ? 'inherit' : 'own',
  reopenWindowDays: own.reopenWindowDays ?? effective.reopenWindowDays,
  close: own.autoCloseDays === null ? 'inherit' : own.autoCloseDays === 'never' ? 'never' : 'own',
  autoCloseDays: typeof own.autoCloseDays === 'number' ? own.autoCloseDays : (effective.autoCloseDays ?? 7),
  replyReopensResolved: choiceOf(own.replyReopensResolved),
  replyResumesWaiting: choiceOf(own.replyResumesWaiting),
})

const closeOf = ({ close, autoCloseDays }: OwnValues) =>
  close === 'inherit' ? null : close === 'never' ? 'never' : (autoCloseDays ?? 0)

/** What to send: all of it, as each is small and one write. An empty number is sent as one that is refused at its field. */
export const bodyOf = (values: OwnValues): UpdateOrganizationSettingsBody => ({
  reopenWindowDays: values.reopen === 'inherit' ? null : (values.reopenWindowDays ?? -1),
  autoCloseDays: closeOf(values),
  replyReopensResolved: answerOf(values.replyReopensResolved),
  replyResumesWaiting: answerOf(values.replyResumesWaiting),
})
