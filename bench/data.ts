// Makes the database `atum_bench` on a server and fills it: node bench/data.ts <superuser's url> [tickets, 100000]
import { migrate, readMigrations } from '@atum-desk/migrations'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { installTenant } from '../api/src/modules/installation/index.ts'
import { createPool } from '../api/src/platform/db/pool.ts'
import { createTenantDb } from '../api/src/platform/db/tenant-db.ts'
import { createLog } from '../api/src/platform/log.ts'
import { fill } from './data/fill.ts'
import { benchTenant, urlOf } from './world.ts'

const [server, tickets = '100000'] = process.argv.slice(2)
if (server === undefined) throw new Error('usage: node bench/data.ts <superuser’s url> [tickets]')

const began = performance.now()
const admin = new pg.Client({ connectionString: server })
await admin.connect()
await admin.query('drop database if exists atum_bench')
await admin.query('create database atum_bench')
await admin.end()
await migrate(urlOf(server), await readMigrations())
const pool = createPool(urlOf(server, 'atum_owner'), createLog('silent'))
await installTenant(createTenantDb(pool), benchTenant, { now: Temporal.Instant.from('2023-11-01T00:00:00Z') })
await pool.end()
const owner = new pg.Client({ connectionString: urlOf(server, 'atum_owner') })
await owner.connect()
await fill(owner, benchTenant.id, { tickets: Number(tickets), commentsPerTicket: 3, organizations: 20 })
await owner.end()
console.log(`${tickets} tickets in ${Math.round((performance.now() - began) / 1000)} s`)
