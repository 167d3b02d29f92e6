"""Protocols to print: one interview in three languages, for an age, a form, a kind, and with what may go wrong."""

import math
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from interview_app.documents.protocol import PageMarks
from interview_app.domain.people import InterviewKind
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Attachment,
    Block,
    Correction,
    Field,
    Fields,
    Manner,
    Moment,
    Paragraph,
    ProtocolDocument,
    ProtocolForm,
    QuestionAnswer,
    Remark,
    Said,
    Section,
    SignatureBlock,
    SignedWhere,
    Source,
    Suspension,
    TableBlock,
    TableRow,
    Unsigned,
    alike,
)
from interview_app.domain.signature import Signature

SESSION = "01KB3F7Q2M9T4XW8R5ZC6N0VHD"
DIGEST = "9f2c41d07be8a6531e0f4c8d92b7a3650c1de84f7a92b35d60e8c17f43a9d5b2"
MARKS = PageMarks(
    SESSION,
    DIGEST,
    Said(
        "Жауап алу хаттамасы · СДТБТ 265500121000147",
        "Протокол допроса · ЕРДР 265500121000147",
        "Record of interview · case 265500121000147",
    ),
)
LAW = Source(rules=("protocol-199",))
KK, RU, EN = InterviewLanguage.KK, InterviewLanguage.RU, InterviewLanguage.EN
KAZAKH_LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸"
CHILD = Said("бала", "ребёнок", "child")


def signature(seed: int = 1) -> Signature:
    """Return something that looks like a hand's."""
    first = [
        n
        for t in range(140)
        for n in (
            round(600 + 8300 * t / 140),
            round(5000 + 2600 * math.sin(t / (3.1 + seed)) * math.cos(t / 17) - 900 * math.sin(t / 41)),
            t * 12,
            round(350 + 400 * abs(math.sin(t / 9))),
        )
    ]
    second = [n for t in range(30) for n in (1500 + t * 230, 8200 - t * 60, 2000 + t * 10, 300 + t * 15)]
    return Signature(4000, (tuple(first), tuple(second)))


def dot() -> Signature:
    """Return a signature of one dot."""
    return Signature(4000, ((5000, 5000, 0, 500),))


def drawing(width: int = 1400, height: int = 1000) -> bytes:
    """Return a PNG as a child might draw it."""
    image = Image.new("RGBA", (width, height), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((300, 450, 800, 850), outline=(180, 60, 40), width=9)
    pen.polygon(((260, 450), (550, 220), (840, 450)), outline=(40, 90, 170), width=9)
    pen.ellipse((1050, 120, 1250, 320), outline=(235, 170, 20), width=12)
    packed = BytesIO()
    image.save(packed, "PNG")
    return packed.getvalue()


def question(number: int, asked: Said, answered: Said = Said(), declined: Said = Said()) -> QuestionAnswer:  # noqa: B008
    at = Moment(312_000 + number * 21_000, f"14:{(12 + number // 3) % 60:02}:{number * 7 % 60:02}")
    who = Said("тергеуші", "следователь", "investigator")
    return QuestionAnswer(number, at, who, asked, answered, Source(events=(40 + number,)), declined)


TALK = (
    question(
        1,
        Said(
            "Сәлем, Айя. Бүгін не туралы сөйлесуге келгеніңді өзің қалай түсінесің, басынан айтып берші.",
            "Здравствуй, Айя. Расскажи, пожалуйста, как ты сама понимаешь, о чём мы сегодня будем говорить.",
            "Hello, Aya. Please tell me how you understand what we are here to talk about today.",
        ),
        Said(
            "Ойында маған бір адам жазды. Ол өзін қыз боламын деді, бірақ кейін суретімді сұрады. Мен қорқып кеттім, "
            "өйткені ол мектебімді біледі екен.",
            "В игре мне написал один человек. Он сказал, что он девочка, а потом попросил мою фотографию. Я "
            "испугалась, потому что он знал мою школу.",
            "Somebody wrote to me in the game. He said he was a girl, but then he asked for my picture. I was scared, "
            "because he knew my school.",
        ),
    ),
    question(
        2,
        Said("Содан кейін не болды?", "Что было потом?", "What happened next?"),
        alike("Ол айтты: «Ешкімге айтпа, әйтпесе бәріне көрсетемін». Мен үндемедім."),
    ),
    question(
        3,
        Said(
            "Ол саған «көршінің баласымын» деп айтты ма?",
            "Он сказал тебе, что он сын соседа?",
            "Did he tell you he was the neighbour's son?",
        ),
        declined=Said(
            "бағыттаушы сұрақ, ҚПК 210-бабының 4-бөлігі",
            "наводящий вопрос, часть 4 статьи 210 УПК",
            "a leading question, CPC article 210.4",
        ),
    ),
    question(4, Said("Суретті қалай жібердің?", "Как ты отправила фотографию?", "How did you send the picture?")),
)


def protocol(
    languages: tuple[InterviewLanguage, ...],
    *,
    age: int = 9,
    form: ProtocolForm = ProtocolForm.FULL,
    kind: InterviewKind = InterviewKind.ORDINARY,
    talk: tuple[Block, ...] = TALK,
) -> ProtocolDocument:
    """Return a protocol that has everything in it."""
    brief = Paragraph(
        Said(
            "Айя өз сөзімен айтты: ойында өзін қыз боламын деген адам оған жазған, кейін суретін сұраған, мектебін "
            "білетінін айтып қорқытқан. Толық әңгіме бейнежазбада.",
            "Айя рассказала своими словами: в игре ей написал человек, который назвался девочкой, затем попросил "
            "фотографию и пугал тем, что знает её школу. Беседа полностью – на видеозаписи.",
            "Aya told in her own words: in the game somebody who said to be a girl wrote to her, then asked for her "
            "picture and frightened her with knowing her school. The recording holds all of it.",
        ),
        Source(events=(41, 42, 43)),
    )
    return ProtocolDocument(
        title=Said("ХАТТАМА", "ПРОТОКОЛ", "RECORD"),
        subtitle=(
            Said(
                "кәмелетке толмаған жәбірленушінің айғақтарын тергеу судьясының депозитке қоюы",
                "депонирования показаний несовершеннолетнего потерпевшего следственным судьёй",
                "of the deposition of a minor victim's testimony before the investigating judge",
            )
            if kind is InterviewKind.DEPOSITION
            else Said(
                "кәмелетке толмаған жәбірленушіден жауап алу",
                "допроса несовершеннолетнего потерпевшего",
                "of the interview of a minor victim",
            )
        ),
        place=Said("Алматы қаласы", "город Алматы", "Almaty"),
        day=Said("2026 жылғы 21 қараша", "21 ноября 2026 года", "21 November 2026"),
        form=form,
        kind=kind,
        languages=languages,
        sections=(
            Section(Said("Жауап алу", "Допрос", "The interview"), (_course(),)),
            Section(Said("Қатысушылар", "Участники", "People"), (_people(),)),
            Section(Said("Түсіндірілгені", "Разъяснения", "What was explained"), _notices(age)),
            Section(Said("Техникалық құралдар", "Технические средства", "Technical means"), (_means(),)),
            Section(
                Said("Сұрақтар мен жауаптар", "Вопросы и ответы", "Questions and answers"),
                (brief,) if form is ProtocolForm.BRIEF else (*talk, _pause()),
            ),
            Section(Said("Ескертулер мен түзетулер", "Замечания и исправления", "Remarks"), _remarks()),
            Section(Said("Қолдар", "Подписи", "Signatures"), _signatures()),
        ),
        each_page=(
            SignatureBlock(0, CHILD, "Айя", SignedWhere.EACH_PAGE, LAW, drawn=signature(2)),
            SignatureBlock(
                5,
                Said("аудармашы", "переводчик", "interpreter"),
                "Қайрат Жанболатұлы Өтеғалиев",
                SignedWhere.EACH_PAGE,
                LAW,
                field="interpreter",
            ),
        ),
        attachments=(
            Attachment(
                1, Said("Баланың салған суреті", "Рисунок ребёнка", "The child's drawing"), DIGEST, LAW, drawing()
            ),
            Attachment(2, Said("Хат алмасу", "Переписка", "Messages"), DIGEST[::-1], LAW),
        ),
    )


def samples() -> dict[str, ProtocolDocument]:
    """Return protocols by name: every language, an age on each side of 16, both forms, both kinds, and a draft."""
    from interview_app.domain.protocol import Lack

    return {
        "kk-9-full": protocol((KK,)),
        "ru-9-full": protocol((RU,)),
        "en-16-full": protocol((EN,), age=16),
        "kk-ru-9-full": protocol(SIDE_BY_SIDE),
        "kk-ru-17-brief": protocol(SIDE_BY_SIDE, age=17, form=ProtocolForm.BRIEF),
        "ru-16-brief": protocol((RU,), age=16, form=ProtocolForm.BRIEF),
        "kk-12-deposition": replace(protocol((KK,), age=12, kind=InterviewKind.DEPOSITION), each_page=()),
        "kk-9-draft": replace(protocol((KK,)), lacks=(Lack("place", "199.3", blocks=True),)),
    }


def _course() -> Fields:
    def row(kk: str, ru: str, en: str, *values: str) -> Field:
        return Field(Said(kk, ru, en), alike(values[0]) if len(values) == 1 else Said(*values), LAW)

    return Fields(
        (
            row("Басталуы мен аяқталуы", "Начало и окончание", "Start and end", "14:05 – 15:48"),
            row(
                "Орны",
                "Место",
                "Place",
                "Алматы қаласы, Полиция департаменті, балаларға арналған жауап алу бөлмесі",
                "город Алматы, Департамент полиции, комната для допроса детей",
                "Almaty, Department of Police, room for interviewing children",
            ),
            row(
                "Тергеуші",
                "Следователь",
                "Investigator",
                "Ақбота Серікқызы Құдайбергенова, аға тергеуші, полиция капитаны",
                "Ақбота Серікқызы Құдайбергенова, старший следователь, капитан полиции",
                "Aqbota Serikqyzy Qudaibergenova, senior investigator, police captain",
            ),
            row("Жауап берген бала", "Допрошенный ребёнок", "Interviewed child", "Айя"),
            row(
                "Күдіктіге қатынасы",
                "Отношение к подозреваемому",
                "Relation to the suspect",
                "Танымайды, дұшпандығы жоқ.",
                "Не знакома, неприязни нет.",
                "Does not know him, bears no grudge.",
            ),
        )
    )


def _people() -> TableBlock:
    def row(role: Said, name: str, place: Said) -> TableRow:
        return TableRow((role, alike(name), place), Source(events=(3,), rules=("people",)))

    room = Said("бөлмеде", "в комнате", "in the room")
    glass = Said("айна терезенің артында", "за зеркальным стеклом", "behind the glass")
    return TableBlock(
        (Said("Рөлі", "Роль", "Role"), Said("Тегі, аты", "Фамилия, имя", "Name"), Said("Орны", "Место", "Place")),
        (4, 6, 4),
        (
            row(Said("психолог", "психолог", "psychologist"), "Гүлнәр Әбдіқызы Жұмабаева", room),
            row(Said("заңды өкіл", "законный представитель", "legal representative"), "Сәуле Ермекова", glass),
            row(Said("аудармашы", "переводчик", "interpreter"), "Қайрат Жанболатұлы Өтеғалиев", room),
            row(Said("прокурор", "прокурор", "prosecutor"), "Һасан Ілиясұлы Үмбетов", glass),
        ),
    )


def _notices(age: int) -> tuple[Block, ...]:
    told = (
        Said(
            "Көрінеу жалған айғақ бергені үшін қылмыстық жауаптылық туралы ескертілді.",
            "Об уголовной ответственности за дачу заведомо ложных показаний предупреждена.",
            "Was warned of the criminal liability for knowingly false testimony.",
        )
        if age >= 16
        else Said(
            "Тек шындықты айту қажет екені түсіндірілді.",
            "Разъяснено, что нужно говорить только правду.",
            "Was told that only the truth must be said.",
        )
    )
    recorded = Said(
        "Барлық қатысушыға сурет пен дыбыс жазылатыны жазба басталғанға дейін айтылды.",
        "Всем участникам до начала записи сообщено, что записываются изображение и звук.",
        "Before it began, everybody was told that picture and sound are recorded.",
    )
    return (
        Paragraph(recorded, Source(events=(2,), rules=("recording-notice",))),
        Paragraph(told, Source(rules=("notice-by-age",)), Manner.NOTICE),
        SignatureBlock(0, CHILD, "Айя", SignedWhere.NOTICE, LAW, drawn=signature(2)),
    )


def _means() -> TableBlock:
    def row(what: Said, value: str) -> TableRow:
        return TableRow((what, alike(value)), Source(events=(5,)))

    return TableBlock(
        (Said("Құрал", "Средство", "Means"), Said("Сипаты", "Характеристика", "Properties")),
        (5, 9),
        (
            row(Said("1-камера", "Камера 1", "Camera 1"), "1920 × 1080, 25"),
            row(Said("Микрофон", "Микрофон", "Microphone"), "48 000 Hz, FLAC"),
            row(Said("Жазбаның хэш-сомасы", "Хэш-сумма записи", "Digest"), DIGEST),
        ),
    )


def _pause() -> Suspension:
    return Suspension(
        Moment(2_410_000, "14:45:10"),
        Moment(3_310_000, "15:00:10"),
        Said("Үзіліс", "Перерыв", "Break"),
        Said(
            "Психологтың сөзі бойынша: бала шаршады. Жазба тоқтатылған жоқ.",
            "По слову психолога: ребёнок устал. Запись не прерывалась.",
            "At the psychologist's word: the child was tired. The recording went on.",
        ),
        Source(events=(61, 66)),
    )


def _remarks() -> tuple[Block, ...]:
    who = Said("психолог Г. Ә. Жұмабаева", "психолог Г. Ә. Жұмабаева", "psychologist G. A. Zhumabayeva")
    return (
        Remark(
            1,
            who,
            alike("21.11.2026, 15:52"),
            Said(
                "Бала сөйлегенде ойыншығын ұстап отырды.",
                "Во время рассказа ребёнок держал игрушку.",
                "The child held a toy while speaking.",
            ),
            Source(events=(80,)),
        ),
        Correction(
            1,
            Said("2-сұраққа жауап", "Ответ на вопрос 2", "Answer to question 2"),
            alike("Мен үндемедім."),
            alike("Мен анама айттым."),
            who,
            alike("21.11.2026, 15:55"),
            Source(events=(81,)),
        ),
    )


def _signatures() -> tuple[Block, ...]:
    def place(person: int, role: Said, name: str, **how: object) -> SignatureBlock:
        return replace(SignatureBlock(person, role, name, SignedWhere.END, LAW), **how)  # type: ignore[arg-type]

    refusal = Said("хаттамамен келіспейді", "не согласна с протоколом", "does not agree with the record")
    broken = Said("қолы гипсте", "рука в гипсе", "her arm is in plaster")
    return (
        place(0, CHILD, "Айя", drawn=signature(2)),
        place(1, Said("тергеуші", "следователь", "investigator"), "Ақбота Құдайбергенова", field="investigator"),
        place(2, Said("психолог", "психолог", "psychologist"), "Гүлнәр Жұмабаева", drawn=signature(3), field="psy"),
        place(
            3,
            Said("заңды өкіл", "законный представитель", "legal representative"),
            "Сәуле Ермекова",
            unsigned=Unsigned.REFUSED,
            reason=refusal,
        ),
        place(
            4,
            Said("педагог", "педагог", "pedagogue"),
            "Ләззат Ғабитова",
            unsigned=Unsigned.IMPOSSIBLE,
            reason=broken,
            instead="Болат Ғабитов",
        ),
    )
