import { Inbox, Pencil, Settings } from 'lucide-react'
import { useActions } from '../../lib/actions/useActions.ts'
import { LanguageButton } from '../../ui/controls/LanguageButton.tsx'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { ActionButton } from '../../ui/primitives/ActionButton.tsx'
import { ActionMenu } from '../../ui/primitives/ActionMenu.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { IconLink } from '../../ui/primitives/IconLink.tsx'
import { Key } from '../../ui/primitives/Key.tsx'
import { Keys } from '../../ui/primitives/Keys.tsx'
import { Tool, Toolbar, ToolLine } from '../../ui/primitives/Toolbar.tsx'
import { Row, Specimen } from './Specimen.tsx'
import { nothing, words } from './samples.ts'

const tones = ['primary', 'plain', 'quiet', 'danger'] as const
const accept = {
  id: 'components.accept',
  titleKey: 'tickets:action.accept',
  keys: ['1'],
  when: () => true,
  run: nothing,
} as const
const actions = [accept]
const scope = {}

export function ButtonSpecimens() {
  useActions(actions, scope)
  return (
    <>
      <Specimen name="Button, ButtonLink">
        {tones.map((tone) => (
          <Row key={tone}>
            <Button tone={tone}>{tone}</Button>
            <Button tone={tone} size="small">
              {tone}
            </Button>
            <Button tone={tone} size="large">
              {tone}
            </Button>
            <Button tone={tone} isBusy>
              {tone}
            </Button>
            <Button tone={tone} disabled>
              {tone}
            </Button>
            <ButtonLink tone={tone} to="/_components">
              {tone}
            </ButtonLink>
          </Row>
        ))}
      </Specimen>
      <Specimen name="IconButton, IconLink, ThemeButton, LanguageButton">
        <Row>
          <IconButton label={words.name} icon={Settings} />
          <IconButton label={words.pick} icon={Pencil} disabled />
          <IconLink label={words.tabs} icon={Inbox} to="/_components" />
          <ThemeButton />
          <LanguageButton />
        </Row>
      </Specimen>
      <Specimen name="ActionButton, ActionMenu, Toolbar, Key, Keys">
        <Row>
          <ActionButton action={accept} tone="primary" />
          <ActionButton action={accept} />
          <ActionMenu label={words.tabs} actions={actions} />
        </Row>
        <Toolbar label={words.tabs}>
          <Tool label={words.name} icon={Pencil} onPress={nothing} />
          <ToolLine />
          <Tool label={words.pick} icon={Settings} keys="Ctrl+B" onPress={nothing} />
        </Toolbar>
        <Row>
          <Key name="g" />
          <Keys keys={['ctrl k', 'g i']} />
        </Row>
      </Specimen>
    </>
  )
}
