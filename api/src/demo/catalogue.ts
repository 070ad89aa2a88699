import type { CreateServiceBody } from '@atum-desk/contract/catalog'
import type { FieldBody, FieldOption } from '@atum-desk/contract/forms'
import type { CreateSnippetBody } from '@atum-desk/contract/snippets'

const option = (value: string, en: string, ar: string): FieldOption => ({ value, label: { en, ar } })

/** Asked of whoever has trouble with a thing that stands on his desk; nothing of it is needed to ask for help. */
const workplaceForm: FieldBody[] = [
  {
    key: 'device',
    label: { en: 'What is it about?', ar: 'ما الجهاز المعني؟' },
    type: 'choice',
    options: [
      option('laptop', 'Laptop', 'حاسوب محمول'),
      option('printer', 'Printer or scanner', 'طابعة أو ماسح ضوئي'),
      option('phone', 'Telephone', 'هاتف'),
      option('other', 'Something else', 'شيء آخر'),
    ],
  },
  {
    key: 'asset_tag',
    label: { en: 'Asset tag', ar: 'رقم الجهاز' },
    help: { en: 'It stands on the silver sticker.', ar: 'تجده على الملصق الفضي.' },
    type: 'text',
    maxLength: 20,
  },
  {
    key: 'warranty_until',
    label: { en: 'Warranty until', ar: 'الضمان حتى' },
    type: 'date',
    visibleToCustomer: false,
  },
]

/** Without these answers nobody could begin. */
const newcomerForm: FieldBody[] = [
  { key: 'start_date', label: { en: 'First day', ar: 'أول يوم عمل' }, type: 'date', required: true },
  {
    key: 'people',
    label: { en: 'How many people?', ar: 'عدد الموظفين' },
    type: 'number',
    required: true,
    min: 1,
    max: 50,
  },
  {
    key: 'equipment',
    label: { en: 'What do they need?', ar: 'ماذا يحتاجون؟' },
    type: 'multi_choice',
    required: true,
    options: [
      option('laptop', 'Laptop', 'حاسوب محمول'),
      option('phone', 'Telephone', 'هاتف'),
      option('finance', 'Finance client', 'برنامج المالية'),
      option('badge', 'Badge', 'بطاقة دخول'),
    ],
  },
  { key: 'remarks', label: { en: 'Anything else?', ar: 'أي شيء آخر؟' }, type: 'multiline' },
  {
    key: 'budget_approved',
    label: { en: 'The budget was approved', ar: 'تمت الموافقة على الميزانية' },
    type: 'checkbox',
    visibleToCustomer: false,
  },
]

/** What the demo's helpdesk offers. */
export const services = {
  network: { name: 'Network and VPN', description: 'Connections between the offices and to the outside.', position: 1 },
  email: { name: 'E-mail and calendar', description: 'Mailboxes, shared calendars, distribution lists.', position: 2 },
  workplace: {
    name: 'Workplace',
    description: 'Laptops, printers, phones.',
    position: 3,
    form: { fields: workplaceForm },
  },
  newcomer: {
    name: 'New colleague',
    description: 'Everything that somebody needs on the first day.',
    position: 4,
    category: 'Hardware',
    priority: 'P4',
    tags: ['onboarding'],
    form: { fields: newcomerForm },
  },
  finance: { name: 'Finance system', description: 'Invoices, ledgers, month-end.', position: 5 },
} as const satisfies Record<string, CreateServiceBody>
export type DemoService = keyof typeof services

/** What staff open for those who call. */
export const template = {
  name: 'New colleague',
  title: 'A new colleague starts',
  description: 'Please prepare what is ticked below, so that it lies on the desk on the first day.',
  fields: { people: 1, equipment: ['laptop', 'badge'] },
}

/** Answers that everybody of staff may use. */
export const snippets: CreateSnippetBody[] = [
  {
    name: 'We look into it',
    body: 'Hello {{requester.firstName}},\n\nthank you for your message. We look into {{ticket.number}} and come back to you here.\n\n{{agent.name}}',
    shared: true,
  },
  {
    name: 'Ask for the asset tag',
    body: 'Could you tell us the **asset tag**? It stands on the silver sticker, and looks like `NL-2041`.',
    shared: true,
  },
  {
    name: 'Restart, then tell us',
    body: 'Please try this:\n\n1. Save your work and restart the device.\n2. Wait two minutes before you sign in.\n3. Tell us here whether it happens again, and at what time.',
    shared: true,
  },
  {
    name: 'تم استلام طلبك',
    body: 'مرحبًا {{requester.firstName}}،\n\nوصلنا طلبك {{ticket.number}} ونعمل عليه. سنكتب لك هنا فور توفر جديد.\n\n{{agent.name}}',
    shared: true,
  },
]
