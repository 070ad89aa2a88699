import type { Chance } from './chance.ts'

/** What texts are made of, whatever they are about. */
const fillers = `the to is a and i my please it on in of for not we with this that can have when you our be was but from at
or after has an are as by if so do all no since there which will they again been your would get still only hello thanks`

const english = `printer network server password email login error screen laptop access update account system software
install connection internet outlook file folder drive backup restore license invoice order delivery customer portal
report dashboard button click page browser chrome safari phone tablet mobile wifi vpn router switch firewall port cable
monitor keyboard mouse dock battery charger camera microphone meeting calendar invite mailbox spam attachment document
spreadsheet export import database query timeout latency slow crash freeze reboot restart shutdown boot disk memory
storage quota limit permission role group policy certificate expired renew token session cookie cache proxy domain dns
hostname address gateway subnet tunnel remote desktop client driver firmware patch version upgrade downgrade rollback
deploy release bug issue ticket request change incident problem outage maintenance window schedule shift warehouse
scanner barcode label pallet truck shipment customs freight container crane forklift gate badge reader door alarm sensor
payroll salary leave contract supplier purchase payment refund currency tax audit ledger archive signature stamp template
please help cannot after before since yesterday today morning again still every always sometimes nobody somebody urgent
works broken missing wrong empty locked blocked denied failed refused returned sent received opened closed attached`

const arabic = `طابعة شبكة خادم كلمة مرور بريد إلكتروني خطأ شاشة حاسوب وصول تحديث حساب نظام برنامج تثبيت اتصال إنترنت ملف
مجلد قرص نسخة احتياطية استعادة ترخيص فاتورة طلب تسليم عميل بوابة تقرير زر صفحة متصفح هاتف جهاز شبكات موجه جدار حماية
منفذ كابل لوحة مفاتيح فأرة بطارية شاحن كاميرا اجتماع تقويم دعوة مرفق مستند جدول تصدير استيراد قاعدة بيانات مهلة بطيء
توقف تعليق إعادة تشغيل ذاكرة تخزين صلاحية دور مجموعة سياسة شهادة منتهية جلسة عنوان بوابات نطاق
مكسور مفقود فارغ مقفل مرفوض فشل مساعدة عاجل صباح اليوم أمس دائما أحيانا مستودع ماسح ملصق شاحنة شحنة جمارك حاوية رافعة باب
إنذار راتب إجازة عقد مورد شراء دفع استرداد عملة ضريبة توقيع ختم قالب`

const arabicFillers = `في من على إلى عن لا هذا هذه التي الذي ما مع أن قد كان لم بعد قبل كل نحن يرجى شكرا السلام عليكم لكن أو ثم حتى منذ غير`

const list = (words: string) => words.split(/\s+/)
const syllables = list('ba co di fe gu ha jo ki la me ni po qua re si tu va wo xe zy bran clo dre fli gro pra ste tro')

/** What no list of ours has: names of products, machines and places. */
const madeUp = ({ below, of }: Chance): string =>
  Array.from({ length: 2 + below(3) }, () => of(syllables)).join('') + (below(4) === 0 ? String(below(10_000)) : '')

/** A tongue: its words from the most to the least used, as they fall in real texts (Zipf: the n-th as 1/n). What is
 * spoken of comes after a hundred words that say nothing: one ticket in twenty is about a printer. */
function tongue(chance: Chance, fillers: readonly string[], common: readonly string[], rare: number) {
  const rest = Array.from({ length: rare }, () => madeUp(chance))
  const words = [...fillers, ...rest.slice(0, 100), ...common, ...rest.slice(100)]
  const weights = words.map((_, n) => 1 / (n + 8))
  const sums: number[] = []
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight)
  const all = sums.at(-1) ?? 0
  return (): string => {
    const sought = chance.next() * all
    let [from, to] = [0, sums.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sums[middle] ?? 0) < sought) from = middle + 1
      else to = middle
    }
    return words[from] ?? 'word'
  }
}

/** Sentences of a helpdesk: three of four in English, the others in Arabic with words of the trade in between. */
export function speaker(chance: Chance) {
  const say = {
    en: tongue(chance, list(fillers), list(english), 20_000),
    ar: tongue(chance, list(arabicFillers), list(arabic), 10_000),
  }
  return (words: number): string => {
    const word = chance.below(4) === 0 ? say.ar : say.en
    const said = Array.from({ length: words }, word).join(' ')
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
}

export const firstNames = list(
  'Nour Omar Layla Karim Salma Hana Youssef Mona Tarek Dina Sara Adam Emma Noah Lina Ivan Ana Max',
)
export const lastNames = list(
  'Haddad Mansour Farouk Aziz Nasser Becker Novak Rossi Silva Khan Ortiz Weber Lund Moreau Sato',
)
export const companies = list(
  'Nile Delta Cedar Atlas Orion Falcon Harbor Summit Lotus Amber Cobalt Willow Granite Saffron',
)
