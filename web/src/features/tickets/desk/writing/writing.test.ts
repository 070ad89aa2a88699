import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionsAttachment } from './reminder.ts'
import { triggerAt } from './trigger.ts'

const typed = (text: string, isNote = true) => {
  const trigger = triggerAt(text, text.length, isNote)
  return trigger && `${trigger.kind} ${trigger.from} ${trigger.typed}`
}

test('a snippet is looked for where a line begins, a colleague where a word does and only in a note', () => {
  assert.equal(typed('/'), 'snippet 0 ')
  assert.equal(typed('Dear\n/ask for'), 'snippet 5 ask for')
  assert.equal(typed('see /etc'), undefined)
  assert.equal(typed(`/${'x'.repeat(50)}`), undefined)
  assert.equal(typed('@'), 'mention 0 ')
  assert.equal(typed('ask @Omar Ha'), 'mention 4 Omar Ha')
  assert.equal(typed('اسأل @سارة'), 'mention 5 سارة')
  assert.equal(typed('write to a@b'), undefined)
  assert.equal(typed('ask @Omar', false), undefined)
  assert.equal(typed('@Omar Hassan has it'), undefined)
  assert.equal(triggerAt('@Omar, look', 3, true)?.typed, 'Om')
})

test('an attachment that is spoken of is missed, in English and Arabic; not in what is quoted', () => {
  for (const text of [
    'The log is attached.',
    'Please see the attachment',
    'تجد التقرير في المرفقات',
    'أرفقت لكم الصورة',
    'بالمرفق',
  ])
    assert.equal(mentionsAttachment(text), true, text)
  for (const text of [
    'We look into it.',
    '> It is attached.\n\nThank you',
    '```\nattach()\n```',
    'A detachment',
    'نعمل على ذلك',
  ])
    assert.equal(mentionsAttachment(text), false, text)
})
