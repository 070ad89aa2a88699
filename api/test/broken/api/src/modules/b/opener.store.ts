export type Opener = { db: TenantDb }
