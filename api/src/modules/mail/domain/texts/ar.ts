import type { Catalog } from './catalog.ts'

export const ar: Catalog = {
  greeting: 'مرحبًا {recipient}،',
  footer: '{helpdesk}. تصلك هذه الرسالة لأن الطلب يعنيك.',
  preferences: 'يمكنك أن تختار ما يصلك من رسائل ومتى',
  open: { ticket: 'فتح الطلب', helpdesk: 'فتح مكتب المساعدة' },
  priorities: { P1: 'حرجة', P2: 'عالية', P3: 'عادية', P4: 'منخفضة' },
  clocks: { first_response: 'الرد الأول', resolution: 'الحل', next_response: 'الرد التالي' },
  news: {
    'ticket.created': {
      customer: {
        subject: 'استلمنا طلبك',
        body: 'فتح {actor} هذا الطلب من أجلك. سنخبرك فور قبوله.',
      },
      staff: {
        subject: 'طلب جديد من {organization}',
        body: 'يطلب {requester} من {organization} المساعدة، والأولوية {priority}. الطلب في انتظار القبول.',
      },
    },
    'ticket.accepted': {
      customer: { subject: 'قُبل طلبك', body: 'قبلنا طلبك، وسيُسند إلى أحد أفراد الفريق.' },
      staff: { subject: 'قُبل الطلب', body: 'قبل {actor} هذا الطلب.' },
    },
    'ticket.rejected': {
      customer: { subject: 'رُفض طلبك', body: 'رفض {actor} طلبك للسبب الآتي:' },
      staff: { subject: 'رُفض الطلب', body: 'رفض {actor} هذا الطلب:' },
    },
    'ticket.cancelled': {
      customer: { subject: 'أُلغي طلبك', body: 'ألغى {actor} هذا الطلب.' },
      staff: { subject: 'أُلغي الطلب', body: 'ألغى {actor} هذا الطلب. لم يعد هناك ما يلزم عمله.' },
    },
    'ticket.assigned': {
      customer: { subject: 'أُسند طلبك', body: 'يتولى {holder} طلبك الآن.' },
      staff: { subject: 'أُسند إلى {holder}', body: 'أسند {actor} هذا الطلب إلى {holder}.' },
    },
    'ticket.started': {
      customer: { subject: 'طلبك قيد التنفيذ', body: 'بدأ {actor} العمل على طلبك.' },
      staff: { subject: 'قيد التنفيذ', body: 'بدأ {actor} العمل على هذا الطلب.' },
    },
    'ticket.info_requested': {
      customer: {
        subject: 'نحتاج إلى ردك',
        body: 'لا يمكننا المتابعة من دون رد منك. نرجو كتابته في البوابة.',
      },
      staff: { subject: 'في انتظار العميل', body: 'ينتظر {actor} ردًا من العميل.' },
    },
    'ticket.resumed': {
      customer: { subject: 'استؤنف العمل على طلبك', body: 'عاد {actor} إلى العمل على طلبك.' },
      staff: { subject: 'قيد التنفيذ من جديد', body: 'استأنف {actor} العمل على هذا الطلب.' },
    },
    'ticket.resolved': {
      customer: {
        subject: 'حُلّ طلبك',
        body: 'حلّ {actor} طلبك. نرجو أن تخبرنا في البوابة إن كان الحل مناسبًا.',
      },
      staff: { subject: 'حُلّ الطلب', body: 'حلّ {actor} هذا الطلب.' },
    },
    'ticket.reopened': {
      customer: { subject: 'أُعيد فتح طلبك', body: 'أعاد {actor} فتح طلبك.' },
      staff: { subject: 'أُعيد فتح الطلب', body: 'أعاد {actor} فتح هذا الطلب: لم يكن الحل كافيًا.' },
    },
    'ticket.closed': {
      customer: { subject: 'أُغلق طلبك', body: 'أُغلق هذا الطلب. إن احتجت إلى المزيد فافتح طلب متابعة له.' },
      staff: { subject: 'أُغلق الطلب', body: 'أغلق {actor} هذا الطلب.' },
    },
    'ticket.merged': {
      customer: {
        subject: 'يُتابع طلبك مع طلب آخر',
        body: 'دمج {actor} طلبك مع طلب آخر في الموضوع نفسه. لم يُفقد شيء مما كتبته، وتجد في البوابة أين يُتابع.',
      },
      staff: { subject: 'دُمج الطلب', body: 'دمج {actor} هذا الطلب في طلب آخر.' },
    },
    'ticket.absorbed': {
      customer: null,
      staff: { subject: 'دُمج فيه طلب آخر', body: 'دمج {actor} طلبًا آخر في هذا الطلب.' },
    },
    'ticket.unmerged': {
      customer: {
        subject: 'عاد طلبك مستقلًا',
        body: 'فصل {actor} طلبك عن الطلب الآخر، وتستمر متابعته من حيث كان.',
      },
      staff: { subject: 'أُلغي الدمج', body: 'فصل {actor} هذا الطلب عن الطلب الآخر.' },
    },
    'ticket.released': {
      customer: null,
      staff: { subject: 'فُصل عنه طلب', body: 'فصل {actor} طلبًا مدموجًا عن هذا الطلب.' },
    },
    'comment.added': {
      customer: { subject: 'رسالة جديدة', body: 'كتب {actor}:' },
      staff: { subject: 'رسالة جديدة من {actor}', body: 'كتب {actor}:' },
    },
    'note.added': {
      customer: null,
      staff: { subject: 'ملاحظة داخلية من {actor}', body: 'كتب {actor} ملاحظة للموظفين فقط:' },
    },
    'ticket.escalated': {
      customer: null,
      staff: { subject: 'صُعِّد إلى دورك', body: 'صعّد {actor} هذا الطلب إلى دورك. يتولاه من يأخذه أولًا.' },
    },
    'ticket.deescalated': {
      customer: null,
      staff: { subject: 'عاد إلى {holder}', body: 'أعاد {actor} هذا الطلب إلى {holder}.' },
    },
    'sla.warned': {
      customer: null,
      staff: { subject: 'يحين موعده قريبًا: {clock}', body: 'انقضى معظم الوقت المحدد لمرحلة {clock} في هذا الطلب.' },
    },
    'sla.breached': {
      customer: null,
      staff: { subject: 'تجاوز الموعد: {clock}', body: 'كان موعد {clock} لهذا الطلب {due}.' },
    },
    'sla.escalated': {
      customer: null,
      staff: {
        subject: 'تصعيد: {clock}، {percent}٪',
        body: 'انقضى {percent}٪ من الوقت المحدد لمرحلة {clock} في هذا الطلب، وهو الآن لدى {holder}.',
      },
    },
  },
  digest: {
    subject: 'ما استجدّ: {count}',
    body: 'هذا ما وصلك منذ آخر ملخص.',
  },
  andMore: 'و{count} غيرها',
  accounts: {
    'password.reset_requested': {
      subject: 'تعيين كلمة مرور جديدة',
      body: 'طلب أحدهم، ولعله أنت، كلمة مرور جديدة في {helpdesk}. يصلح هذا الرابط مرة واحدة ولمدة ساعة. إن لم تكن أنت فلا حاجة إلى أي إجراء.',
      open: 'تعيين كلمة المرور',
    },
    'user.invited': {
      subject: 'دعوة إلى {helpdesk}',
      body: 'حسابك في {helpdesk} بانتظارك. اختر كلمة مرور، ثم سجّل الدخول بها وبعنوان بريدك هذا. يصلح هذا الرابط مرة واحدة ولمدة سبعة أيام.',
      open: 'اختيار كلمة المرور',
    },
  },
  test: {
    subject: 'رسالة تجريبية من {helpdesk}',
    body: 'خادم البريد يعمل: وصلت هذه الرسالة عن طريقه.',
  },
}
