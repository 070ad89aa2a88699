export { type Composer, createComposer } from './composer.ts'
export type { DigestItem, Message, Reader, Story } from './domain/message.ts'
export { createEmailChannel } from './email-channel.ts'
export { createMailServers } from './servers.ts'
