import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offsetName, zoneChoices } from './zone-list.ts'

const now = Date.parse('2026-11-20T08:00:00Z')

test('each zone with how far it is from UTC now', () => {
  const choices = zoneChoices(now, 'Europe/Paris')
  assert.deepEqual(
    choices.find(({ value }) => value === 'America/North_Dakota/Center'),
    { value: 'America/North_Dakota/Center', title: 'America / North Dakota / Center', offset: 'UTC−06:00' },
  )
  assert.equal(choices.filter(({ value }) => value === 'Europe/Paris').length, 1)
  assert.equal(choices[0]?.value, 'UTC')
  assert.equal(offsetName(345), 'UTC+05:45')
})

test('a name that this browser does not know is kept all the same', () => {
  assert.equal(zoneChoices(now, 'Moon/Tycho')[1]?.offset, '')
})
