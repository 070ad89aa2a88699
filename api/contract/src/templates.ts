import { type Static, Type } from 'typebox'
import { body, Id, Name, nullable, page, Reference, Version } from './common.ts'
import { FieldValues } from './forms.ts'
import { Category, Description, Tags, TicketPriority, Title } from './tickets.ts'

/** The start of a ticket that staff open often. Its text is taken as it is: there are no placeholders. */
export const Template = Type.Object(
  {
    id: Id,
    name: Name,
    title: nullable(Title),
    description: nullable(Description),
    priority: nullable(TicketPriority),
    category: nullable(Category),
    service: nullable(Reference),
    tags: Tags,
    fields: FieldValues,
    active: Type.Boolean(),
    version: Version,
  },
  { title: 'Template' },
)
export type Template = Static<typeof Template>
export const TemplatePage = page(Template, { title: 'TemplatePage', description: 'By name.' })

const members = {
  title: Type.Optional(nullable(Title)),
  description: Type.Optional(nullable(Description)),
  priority: Type.Optional(nullable(TicketPriority)),
  category: Type.Optional(nullable(Category)),
  serviceId: Type.Optional(nullable(Id)),
  tags: Type.Optional(Tags),
  fields: Type.Optional(FieldValues),
}
export const CreateTemplateBody = body({ name: Name, ...members }, { title: 'CreateTemplateBody' })
export type CreateTemplateBody = Static<typeof CreateTemplateBody>
export const UpdateTemplateBody = body(
  { version: Version, name: Type.Optional(Name), ...members, active: Type.Optional(Type.Boolean()) },
  { title: 'UpdateTemplateBody', description: 'What is left out stays as it is; null empties. Fields are replaced.' },
)
export type UpdateTemplateBody = Static<typeof UpdateTemplateBody>
