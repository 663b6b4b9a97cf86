"""The letters that every engine prints: three paragraphs a letter, in Latin, Arabic or Khmer script.

The texts were written for this measurement and tell of nobody. Who writes, from where, and all
numbers and days differ from letter to letter, so that no engine can set a paragraph once and for
all, while most words come again as they do at an evening. The signature is a drawing of 180 points.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.codes import ALPHABET, LENGTH
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature, Stroke, StrokePoint
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.printing.printed_letter import PrintedLetter

SEED = 2026
POINTS = 180


@dataclass(frozen=True, slots=True)
class Script:
    """A letter in one script: its language, its font, what is always the same and what varies."""

    name: str
    language: str
    family: str
    font_file: str
    salutation: str
    closing: str
    office: tuple[str, ...]
    body: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    towns: tuple[str, ...]
    trades: tuple[str, ...]
    right_to_left: bool = False
    digits: str = "0123456789"


LATIN = Script(
    name="latin",
    language="en",
    family="Noto Serif",
    font_file="NotoSerif-Regular.ttf",
    salutation="Dear Director,",
    closing="Yours faithfully,",
    office=("Office for Roads and Rivers", "1 River Street", "Samplebury 1234"),
    body="""\
My name is {name}. I am {age} years old, I live in {town} and I work as {trade}. I write to you \
because {count} of us sat together this evening and read about a village beside the river, where \
{families} families have lived for longer than anybody remembers. They were told in a letter of \
{day} that they must leave their houses before the winter, and nobody had asked them where they \
would go, or how their children would come to school.
The law of your country says that people must be heard before their land is taken, and given \
another place to live. Neither was done. When {other} asked for the plan at \
the district office, she waited for {hours} hours and was sent home without an answer. I ask you \
to stop the work on the road until all {families} families have been heard, and to answer the \
letters that they have sent to you since {since}.
I do not know you, and you do not know me, but I believe that somebody in your office will read \
these lines and think of a grandmother who has planted {trees} trees beside her house. In my \
street there are {doors} doors, and behind each lives somebody who would not want to be driven \
out either. Please write to me what you are going to do; I will read it to the others when we \
meet again on {again}.""",
    first_names=(
        "Amina",
        "Bo",
        "Carmen",
        "Dagny",
        "Elif",
        "Farah",
        "Goran",
        "Hanna",
        "Imre",
        "Jonas",
        "Kirsi",
        "Liam",
    ),
    last_names=(
        "Abel",
        "Brandt",
        "Costa",
        "Dahl",
        "Eriksen",
        "Fournier",
        "Gruber",
        "Horváth",
        "Ibsen",
        "Jansen",
    ),
    towns=("Lyon", "Graz", "Tromsø", "Győr", "Aveiro", "Umeå", "Galway", "Parma", "Gdynia"),
    trades=("a nurse", "a baker", "a teacher", "a bus driver", "an electrician", "a gardener"),
)

ARABIC = Script(
    name="arabic",
    language="ar",
    family="Noto Naskh Arabic",
    font_file="NotoNaskhArabic-Regular.ttf",
    salutation="السيد المدير المحترم،",
    closing="مع فائق الاحترام،",
    office=("مكتب الطرق والأنهار", "شارع النهر 1", "البلدة النموذجية 1234"),
    body="""\
اسمي {name}، وعمري {age} سنة، وأسكن في {town} وأعمل {trade}. أكتب إليكم لأننا اجتمعنا هذا المساء \
في مكتبة الحي، وكان عددنا {count} شخصا، وقرأنا عن قرية صغيرة عند النهر تعيش فيها {families} أسرة \
منذ زمن لا يتذكر أحد بدايته. وصلتهم رسالة بتاريخ {day} تطلب منهم أن يتركوا بيوتهم قبل الشتاء، ولم \
يسألهم أحد إلى أين يذهبون، ولا كيف يصل أطفالهم إلى المدرسة.
يقول قانون بلدكم إن الناس يجب أن يسمع صوتهم قبل أن تؤخذ أرضهم، وأن تعطى كل أسرة مكانا آخر. ولم يحدث هذا ولا ذاك. وعندما طلبت {other} أن ترى الخطة في مكتب المنطقة انتظرت {hours} \
ساعات ثم أعيدت إلى بيتها بلا جواب. أطلب منكم أن توقفوا العمل في الطريق حتى تسمعوا الأسر كلها \
وعددها {families}، وأن تجيبوا عن الرسائل التي أرسلتها إليكم منذ \
{since}.
أنا لا أعرفكم وأنتم لا تعرفونني، لكنني أؤمن بأن شخصا في مكتبكم سيقرأ هذه السطور ويفكر في جدة زرعت \
{trees} شجرة قرب بيتها. في شارعي {doors} بابا، ووراء كل باب إنسان لا يريد هو أيضا أن يطرد من بيته. \
أرجو أن تكتبوا لي ما الذي ستفعلونه، وسأقرأ جوابكم على الآخرين عندما نلتقي من جديد يوم {again}. \
شكرا لكم على وقتكم وعلى اهتمامكم.""",
    first_names=(
        "أمينة",
        "سارة",
        "مريم",
        "ليلى",
        "نور",
        "هدى",
        "سلمى",
        "زينب",
        "خديجة",
        "فاطمة",
    ),
    last_names=(
        "بنعلي",
        "الحداد",
        "النجار",
        "الخياط",
        "الصباغ",
        "العطار",
        "الكاتب",
        "القاضي",
    ),
    towns=("طنجة", "فاس", "صفاقس", "وهران", "الإسكندرية", "عمان", "صيدا"),
    trades=("ممرضة", "معلمة", "خبازة", "مهندسة", "بستانية", "سائقة حافلة"),
    right_to_left=True,
)

KHMER = Script(
    name="khmer",
    language="km",
    family="Noto Serif Khmer",
    font_file="NotoSerifKhmer-Regular.ttf",
    salutation="សូមគោរពលោកនាយក",
    closing="ដោយក្តីគោរព",
    office=("ការិយាល័យផ្លូវ និងទន្លេ", "ផ្លូវមាត់ទន្លេ លេខ១", "ក្រុងគំរូ"),
    body="""\
ខ្ញុំឈ្មោះ{name} អាយុ{age}ឆ្នាំ រស់នៅ{town} ហើយធ្វើការជា{trade}។ ខ្ញុំសរសេរមកលោក ព្រោះនៅល្ងាចនេះ \
យើង{count}នាក់បានជួបជុំគ្នានៅក្នុងបណ្ណាល័យ ហើយបានអានអំពីភូមិតូចមួយនៅក្បែរទន្លេ \
ដែលមាន{families}គ្រួសាររស់នៅតាំងពីយូរណាស់មកហើយ។ ពួកគេបានទទួលលិខិតមួយនៅថ្ងៃទី{day} \
ដែលប្រាប់ថាពួកគេត្រូវចាកចេញពីផ្ទះមុនរដូវវស្សា ប៉ុន្តែគ្មាននរណាម្នាក់បានសួរពួកគេថាពួកគេគិតយ៉ាងណា \
ទៅរស់នៅទីណា ឬកូនរបស់ពួកគេទៅសាលារៀនដោយរបៀបណាឡើយ។
ច្បាប់នៃប្រទេសរបស់លោកចែងថា ត្រូវស្តាប់មតិប្រជាជនមុនពេលយកដីរបស់ពួកគេ \
ហើយគ្រួសារនីមួយៗត្រូវទទួលបានកន្លែងរស់នៅថ្មី។ រឿងទាំងពីរនេះមិនបានធ្វើទេ។ \
នៅពេលដែល{other}សុំមើលផែនការនៅការិយាល័យស្រុក គាត់បានរង់ចាំ{hours}ម៉ោង \
ហើយត្រូវគេឱ្យត្រឡប់ទៅផ្ទះវិញដោយគ្មានចម្លើយ។ ខ្ញុំសូមឱ្យលោកបញ្ឈប់ការងារនៅលើផ្លូវនោះ \
រហូតដល់បានស្តាប់គ្រួសារទាំង{families} សូមបង្ហាញផែនការដល់ពួកគេជាភាសារបស់ពួកគេ \
ហើយសូមឆ្លើយលិខិតដែលពួកគេបានផ្ញើមកតាំងពីថ្ងៃទី{since}។
ខ្ញុំមិនស្គាល់លោក ហើយលោកក៏មិនស្គាល់ខ្ញុំដែរ \
ប៉ុន្តែខ្ញុំជឿថានរណាម្នាក់នៅក្នុងការិយាល័យរបស់លោកនឹងអានអក្សរទាំងនេះ \
ហើយគិតដល់យាយម្នាក់ដែលបានដាំដើមឈើ{trees}ដើមនៅក្បែរផ្ទះ។ នៅតាមផ្លូវរបស់ខ្ញុំមានទ្វារ{doors} \
ហើយនៅក្រោយទ្វារនីមួយៗមានមនុស្សម្នាក់ដែលមិនចង់ត្រូវគេបណ្តេញចេញពីផ្ទះដែរ។ \
សូមលោកសរសេរប្រាប់ខ្ញុំថាលោកនឹងធ្វើអ្វី ខ្ញុំនឹងអានចម្លើយរបស់លោកឱ្យអ្នកដទៃស្តាប់ \
នៅពេលដែលយើងជួបគ្នាម្តងទៀតនៅថ្ងៃទី{again}។ សូមអរគុណចំពោះពេលវេលា និងការយកចិត្តទុកដាក់របស់លោក។""",
    first_names=("សុខា", "ចាន់ថា", "បុប្ផា", "សុភា", "ដារ៉ា", "រតនា", "ស្រីមុំ", "វិចិត្រ"),
    last_names=("សុខ", "ចាន់", "កែវ", "លី", "ហេង", "ម៉ៅ", "ប៊ុន"),
    towns=("ភ្នំពេញ", "បាត់ដំបង", "សៀមរាប", "កំពត", "កំពង់ចាម", "តាកែវ"),
    trades=("គ្រូបង្រៀន", "គិលានុបដ្ឋាក", "អ្នកដុតនំ", "កសិករ", "អ្នកថែសួន"),
    digits="០១២៣៤៥៦៧៨៩",
)

SCRIPTS = {script.name: script for script in (LATIN, ARABIC, KHMER)}


def letters(script: Script, count: int) -> Iterator[PrintedLetter]:
    """So many letters, one after another; the same every time."""
    chance = random.Random(SEED)
    office = Addressee(
        id="office",
        name="",
        office=script.office[0],
        lines=script.office[1:],
        country="",
        salutation={script.language: script.salutation},
        closing={script.language: script.closing},
    )
    for _ in range(count):
        name, town = _name(script, chance), chance.choice(script.towns)
        yield PrintedLetter(
            code="".join(chance.choices(ALPHABET, k=LENGTH)),
            case_id="case",
            date=date(2026, 12, 10),
            language=script.language,
            sender=Sender(SenderLevel.NAME_AND_TOWN, name, town),
            addressee=office,
            body=_body(script, chance, name, town),
            signature=_signature(chance),
        )


def _name(script: Script, chance: random.Random) -> str:
    return f"{chance.choice(script.first_names)} {chance.choice(script.last_names)}"


def _body(script: Script, chance: random.Random, name: str, town: str) -> str:
    """The three paragraphs with what is this writer's own."""
    digits = str.maketrans("0123456789", script.digits)

    def number(low: int, high: int) -> str:
        return str(chance.randint(low, high)).translate(digits)

    def day() -> str:
        when = date(2026, 1, 1) + timedelta(days=chance.randrange(365))
        return long_date(when, script.language).translate(digits)

    return script.body.format(
        name=name,
        town=town,
        trade=chance.choice(script.trades),
        other=_name(script, chance),
        age=number(12, 92),
        count=number(12, 90),
        families=number(20, 900),
        hours=number(3, 9),
        trees=number(11, 99),
        doors=number(11, 99),
        day=day(),
        since=day(),
        again=day(),
    )


def _signature(chance: random.Random) -> DrawnSignature:
    turn, points = chance.uniform(20, 30), []
    for step in range(POINTS):
        at = step / (POINTS - 1)
        points.append(
            StrokePoint(
                int(300 + 2900 * at + 240 * math.sin(at * turn)),
                int(750 - 480 * math.sin(at * turn + 0.6) * (1 - 0.7 * at)),
            )
        )
    return DrawnSignature((Stroke(tuple(points)),))
