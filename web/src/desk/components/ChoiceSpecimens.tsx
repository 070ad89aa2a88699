import { ChevronDown, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Form } from '../../ui/form/Form.tsx'
import { SheetButtons } from '../../ui/form/SheetButtons.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Menu, MenuItem } from '../../ui/primitives/Menu.tsx'
import { MenuCheck, MenuLine, MenuRadios } from '../../ui/primitives/MenuChoices.tsx'
import { PickList } from '../../ui/primitives/PickList.tsx'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { TabLinks } from '../../ui/primitives/TabLinks.tsx'
import { Row, Specimen } from './Specimen.tsx'
import { nothing, options, words } from './samples.ts'

export function ChoiceSpecimens() {
  const [isOpen, setOpen] = useState(false)
  const [value, setValue] = useState<string>('one')
  const [isChecked, setChecked] = useState(true)
  const tabs = options.map(({ value: key, title }) => ({
    ...{ key, title, to: `/_components?tab=${key}` },
    isCurrent: key === 'one',
  }))
  return (
    <>
      <Specimen name="Menu, MenuItem, MenuRadios, MenuCheck, MenuLine">
        <Row>
          <Menu
            trigger={
              <Button>
                {words.tabs}
                <Icon of={ChevronDown} />
              </Button>
            }
          >
            <MenuItem icon={Pencil} onSelect={nothing}>
              {words.name}
            </MenuItem>
            <MenuItem onSelect={nothing} isDisabled>
              {words.pick}
            </MenuItem>
            <MenuLine />
            <MenuRadios label={words.pick} options={options} value={value} onChange={setValue} />
            <MenuCheck isChecked={isChecked} onChange={setChecked}>
              {words.empty}
            </MenuCheck>
          </Menu>
        </Row>
      </Specimen>
      <Specimen name="Sheet, SheetButtons">
        <Row>
          <Button tone="primary" onClick={() => setOpen(true)}>
            {words.sheet}
          </Button>
        </Row>
        <Sheet title={words.sheet} isOpen={isOpen} onClose={() => setOpen(false)}>
          <Form onSubmit={() => setOpen(false)} className="grid gap-4">
            <p className="text-text-2">{words.emptyText}</p>
            <SheetButtons confirm={words.sheet} isBusy={false} onClose={() => setOpen(false)} />
          </Form>
        </Sheet>
      </Specimen>
      <Specimen name="TabLinks">
        <TabLinks label={words.tabs} links={tabs} />
      </Specimen>
      <Specimen name="PickList">
        <PickList
          label={words.pick}
          groups={[{ title: words.tabs, options }]}
          current="two"
          none={words.none}
          onPick={nothing}
        />
      </Specimen>
    </>
  )
}
