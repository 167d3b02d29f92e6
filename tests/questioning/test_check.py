"""The check of an utterance: types, flags with their words, suggestions, on the labelled set and on named cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.errors import Bug
from interview_app.domain.utterance import Assessment, Flag, UtteranceType
from interview_app.questioning.check import check, load
from interview_app.questioning.remarks import Reason
from interview_app.system.texts import Texts
from tests.questioning.utterances import KINDS, LANGUAGES, agreement, labelled

INVITATION, DIRECTIVE, OPTION, SUGGESTIVE, NONE = UtteranceType
ALL = [f"{kind}{language}" for kind in KINDS for language in LANGUAGES]


def judged(language: str, text: str, *child_words: str, age: int | None = 12) -> Assessment:
    return check(text, language, age, child_words)


def flagged(assessment: Assessment, text: str) -> set[tuple[Flag, str]]:
    return {(one.flag, text[one.start : one.end]) for one in assessment.flags}


@pytest.mark.parametrize("name", ALL)
def test_the_check_agrees_with_the_labels(name: str) -> None:
    found = agreement(labelled(name))
    assert found.macro_f1 >= 0.95
    assert found.missed <= 0.03
    assert found.wrongly_leading <= 0.01


@pytest.mark.parametrize("name", ALL)
def test_every_flag_shows_its_words(name: str) -> None:
    for one in labelled(name):
        for flag in check(one.text, one.language, one.age, one.child_words).flags:
            assert 0 <= flag.start < flag.end <= len(one.text), one.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_of_the_labels_are_by_somebody_else(language: str) -> None:
    authors = [one.author for one in labelled(language)]
    assert len(authors) >= 150
    assert authors.count("b") * 2 >= len(authors) - 10


def test_compliance_presumes_an_order() -> None:
    text = "Сен оның айтқанын орындадың ба?"
    found = judged("kk", text)
    assert found.type is SUGGESTIVE
    assert flagged(found, text) == {(Flag.PRESUMPTION, "айтқанын орындадың")}
    assert judged("kk", text, "ол маған бұйырды").type is OPTION


def test_two_questions_are_multiple() -> None:
    text = "Ол саған не жазды? Сен не деп жауап бердің?"
    found = judged("kk", text)
    assert found.type is DIRECTIVE
    assert flagged(found, text) == {(Flag.MULTIPLE, "Сен не деп жауап бердің?")}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        # A request follows what it asks to be told.
        ("en", "Can you tell me about that day?", INVITATION),
        ("en", "Can you tell me what he said?", DIRECTIVE),
        ("en", "Can you tell me if he was there?", OPTION),
        ("ru", "Можешь рассказать про тот день?", INVITATION),
        ("ru", "Можешь сказать, где это было?", DIRECTIVE),
        ("ru", "Можешь сказать, был ли он там?", OPTION),
        ("kk", "Сол күн туралы айтып бере аласың ба?", INVITATION),
        ("kk", "Оның не айтқанын айтып бере аласың ба?", DIRECTIVE),
        ("kk", "Ол онда болды ма, айта аласың ба?", OPTION),
        # Kazakh: particles, fused and apart, with the letters of a Russian keyboard, and the neutral ones.
        ("kk", "Сен оны танимысың?", OPTION),
        ("kk", "Сен барасынба?", OPTION),
        ("kk", "Ол келді ме екен?", OPTION),
        ("kk", "Ал анаң ше?", DIRECTIVE),
        ("kk", "Сосын ше?", INVITATION),
        ("kk", "Ол саган кашан жазды", DIRECTIVE),
        ("kk", "Кай колданба арқылы сөйлестіңдер?", DIRECTIVE),
        ("kk", "Ол келген шығар?", SUGGESTIVE),
        ("kk", "Ол саған жазды ғой.", SUGGESTIVE),
        # Russian: "же", "ли", a voice that rises.
        ("ru", "Что же было дальше?", INVITATION),
        ("ru", "Это был тот же человек?", OPTION),
        ("ru", "Он же тебе писал?", SUGGESTIVE),
        ("ru", "Не хочешь ли воды?", OPTION),
        ("ru", "Не он ли это был?", SUGGESTIVE),
        ("ru", "Он пришёл утром?", OPTION),
        # Languages mixed in one sentence.
        ("kk", "Ол саған что написал?", DIRECTIVE),
        ("ru", "Он тебе жазды ма?", OPTION),
        ("kk", "Ол сенің сосед, да?", SUGGESTIVE),
        ("kk", "What happened after that?", INVITATION),
        ("en", "Что он сделал?", DIRECTIVE),
        # What the child remembers or wants to tell is open, and so is how it went; how things are is not.
        ("en", "What do you remember about that day?", INVITATION),
        ("ru", "Что ты помнишь о том дне?", INVITATION),
        ("kk", "Не есіңде қалды?", INVITATION),
        ("ru", "Я хочу понять, расскажи, что было.", INVITATION),
        ("ru", "Как проходит твой день?", DIRECTIVE),
        ("kk", "Денсаулығың қалай болды?", DIRECTIVE),
        # A question of its own after "tell me"; a check of memory after a question.
        ("en", "Tell me, everything, please?", INVITATION),
        ("kk", "Сол туралы айтшы, ол келді ме?", OPTION),
        ("ru", "Что он сказал, помнишь?", DIRECTIVE),
        ("ru", "Что он сказал? Помнишь?", DIRECTIVE),
        ("en", "You said “tell me what he wrote”.", NONE),
        ("en", "“Tell me what happened.”", INVITATION),
        # What the child may do is no question.
        ("kk", "Сен айта аласың.", NONE),
        ("kk", "Айта бер.", NONE),
        ("ru", "Ты можешь рассказать.", NONE),
        ("ru", "Если хочешь, нарисуй.", NONE),
        # Typed in haste.
        ("ru", "Когда он вошёл ты спала?", OPTION),
        ("ru", "Тебе было страшно", OPTION),
        ("ru", "Ты не хотел бы порисовать?", OPTION),
        ("en", "Wasn't scary?", SUGGESTIVE),
        ("en", "is teddy a toy", OPTION),
        ("en", "And when he said that what did you say back?", DIRECTIVE),
        ("ru", "он так сказал, а ты ему что ответил", DIRECTIVE),
        # Without a verb and without a mark: the child's state and what it has ask, what is said of a thing may not.
        ("ru", "Тебе страшно", OPTION),
        ("ru", "больно тебе было", OPTION),
        ("ru", "тебе нравится в садике", OPTION),
        ("ru", "у тебя есть телефон", OPTION),
        ("ru", "это в школе было", OPTION),
        ("ru", "Тебе страшно.", NONE),
        ("ru", "У тебя хорошо получается", NONE),
        ("ru", "тебе спасибо", NONE),
        ("ru", "Это твой телефон", NONE),
        ("ru", "дверь открыта", NONE),
        # The verb of telling is left out.
        ("en", "Everything you remember about the game please", INVITATION),
        ("ru", "А теперь поподробнее про него", INVITATION),
        ("ru", "А поподробнее про него?", INVITATION),
        ("ru", "Давай с самого начала", INVITATION),
        ("kk", "Басынан бастайықшы", INVITATION),
        ("en", "Everything about it is fine.", NONE),
        ("ru", "Больше об этом не говорим.", NONE),
        ("kk", "Енді бастайық.", NONE),
        # Who speaks of themselves asks nothing; what stands before it may.
        ("kk", "Басынан бастап айта бер, мен тыңдап отырмын", INVITATION),
        ("kk", "Қане, айта бер, мен тыңдап отырмын", NONE),
        ("ru", "Я посмотрю, не забыла ли чего", NONE),
        ("ru", "можно я ещё про это спрошу", OPTION),
        ("en", "So you just tell me what happened", INVITATION),
        ("en", "I wasn't there so I want you to tell me everything", INVITATION),
        ("en", "I wasn't there so I tell you everything", NONE),
        ("en", "Let me write that down.", NONE),
        ("en", "Have a drink of water", NONE),
        # Belief and doubt, whose they are.
        ("en", "I believe you", NONE),
        ("en", "Nobody believes that", SUGGESTIVE),
        ("ru", "Тебе никто не поверит", SUGGESTIVE),
        ("ru", "Мама тебе поверила?", OPTION),
        ("kk", "Мен шатасып қалдым", NONE),
        ("kk", "Сен шатасып тұрсың", SUGGESTIVE),
        # A tag without a comma, and one that only listens.
        ("kk", "папаң жаман ә", SUGGESTIVE),
        ("ru", "папа плохой да", SUGGESTIVE),
        ("kk", "Түсінікті, иә", NONE),
        ("ru", "Ну да", NONE),
        ("en", "I don't think that's right, is it?", SUGGESTIVE),
        ("ru", "Ты ни в чём не виновата", NONE),
        ("kk", "Ауырған болар сонда", SUGGESTIVE),
        ("kk", "Бізге бәрін айту керек деп ойламайсың ба?", SUGGESTIVE),
        ("en", "So you agreed to go with him then", SUGGESTIVE),
        ("ru", "Может, всё было наоборот", SUGGESTIVE),
        ("ru", "Может, расскажешь, что было?", INVITATION),
        ("en", "How did it feel when he put his fingers inside", SUGGESTIVE),
        ("ru", "Не расскажешь, придётся звонить маме", SUGGESTIVE),
        ("ru", "Не скажешь, где он был?", DIRECTIVE),
        ("ru", "Не расскажешь?", INVITATION),
        ("kk", "Мамаң маған қытықтағаны туралы айтты", SUGGESTIVE),
        ("kk", "Мамаң ол туралы айтты ма?", OPTION),
        # Going on from a point of the account.
        ("en", "Carry on from where you got off the bus", INVITATION),
        ("ru", "Продолжай с того места, как ты вышла", INVITATION),
        ("kk", "Түскен жеріңнен бастап жалғастыра бер", INVITATION),
        ("ru", "Он продолжал с того места", OPTION),
        # A word before the question, an echo of the child's, a fault of one's own.
        ("ru", "Ну что, сегодня мы немного поговорим", NONE),
        ("ru", "Монстр, ага. Расскажи про монстра", INVITATION),
        ("en", "I might ask some silly questions", NONE),
        ("ru", "имя его помнишь", OPTION),
        # What was at a place is what happened there; what somebody had is one thing.
        ("ru", "Расскажи, что было у бабушки дома", INVITATION),
        ("kk", "Әженің үйінде не болғанын айтшы", INVITATION),
        ("kk", "Оның қолында не болғанын айтшы", DIRECTIVE),
        # What hangs on the child's answer or silence, and what does not.
        ("en", "If you tell me what he did, then you can go home.", SUGGESTIVE),
        ("en", "If you tell me what he did, I'll write it down.", NONE),
        ("en", "If you tell your mum, she will help you.", NONE),
        ("en", "If you told me about it, that would be great.", NONE),
        ("en", "When you told me that, we were in the car.", NONE),
        ("en", "Talk to me and we'll help your mum.", SUGGESTIVE),
        ("ru", "Если можешь, расскажи, и я запишу.", NONE),
        ("ru", "Будешь отвечать - получишь наклейку.", SUGGESTIVE),
        ("ru", "Если не скажешь, ничего страшного.", NONE),
        ("kk", "Айтып берсең болды, ойнай бересің.", SUGGESTIVE),
        ("kk", "Айтсаң болады, мен тыңдаймын.", NONE),
        ("kk", "Бәрін айтып берші, сонда үйге қайтамыз.", SUGGESTIVE),
        ("kk", "Болған болса, басыңды изе, үйге барамыз.", SUGGESTIVE),
        ("ru", "Пока ты молчишь, он на свободе.", SUGGESTIVE),
        ("ru", "Ты молчишь. Не торопись.", NONE),
        ("kk", "Сен үндемесең де, мен осындамын.", NONE),
        ("en", "You'll end up in care.", SUGGESTIVE),
        ("en", "Were you in care?", OPTION),
        # An answer that is refused, and one that is welcome.
        ("en", "I don't know isn't good enough today.", SUGGESTIVE),
        ("en", '"I don\'t know" is a good answer.', NONE),
        ("ru", "«Не знаю» не принимается.", SUGGESTIVE),
        ("ru", "«Не знаю» — тоже хороший ответ.", NONE),
        ("kk", "«Білмеймін» деген жауап емес.", SUGGESTIVE),
        ("kk", "«Білмеймін» деген де жауап.", NONE),
        # A word on which one stammers, a particle in the middle of a row of words.
        ("en", "So wh- who runs it?", DIRECTIVE),
        ("en", "W-what was it called?", DIRECTIVE),
        ("ru", "Ты же говорила про чат. Расскажи о нём.", INVITATION),
        # Whose fault it was, and who says what of whom.
        ("ru", "Прости, это я виновата, перебила тебя.", NONE),
        ("en", "Lots of children tell me it feels funny at first.", NONE),
        ("en", "Kayla says you sent it yourself.", SUGGESTIVE),
        ("en", "We can't go till you've told me.", SUGGESTIVE),
        ("en", "We can't start until the camera's on.", NONE),
        ("en", "Then I'll have to call your dad.", SUGGESTIVE),
        ("ru", "Без твоей помощи мы не справимся.", SUGGESTIVE),
        ("ru", "Он ушёл без тебя?", OPTION),
        ("ru", "Подумай о сестре: она следующая.", SUGGESTIVE),
        ("ru", "Подумай о сестре.", NONE),
        ("kk", "Сіңліңді ойла, келесі кезек соныкі.", SUGGESTIVE),
        ("ru", "Тебе жаль других девочек?", SUGGESTIVE),
        # The child's word set aside, and one only cited.
        ("en", "You said no, but I think it did happen.", SUGGESTIVE),
        ("en", "You said he left, but I didn't follow.", NONE),
        ("ru", "Но ты сказала, что он приходил.", SUGGESTIVE),
        ("kk", "Бірақ ол келді деп өзің айттың.", SUGGESTIVE),
        ("en", "You should rest, I would have done it too.", NONE),
        ("ru", "Другой бы убежал.", SUGGESTIVE),
        ("kk", "Ертерек айтсаң, бұлай болмас еді.", SUGGESTIVE),
        ("en", "You opened the door yourself.", SUGGESTIVE),
        ("en", "You said it yourself.", NONE),
        # What others or things have shown.
        ("en", "Uncle Dave has confessed.", SUGGESTIVE),
        ("en", "Has he confessed?", OPTION),
        ("ru", "Ты сказала, что он признался.", NONE),
        ("ru", "На видео видно, как он тебя обнимает.", SUGGESTIVE),
        ("ru", "Ты сказала, на видео тебя видно.", NONE),
        ("en", "I hear you.", NONE),
        # Whether one has understood the child, and whether one has guessed right.
        ("en", "You said he came at night, am I understanding that right?", OPTION),
        ("en", "He came at night, am I understanding that right?", SUGGESTIVE),
        # A name or an endearment after a tag is no part of it.
        ("ru", "Это дядя пришёл, да, моя хорошая?", SUGGESTIVE),
        ("en", "Was he there, Emily?", OPTION),
        # The act or the person taken for granted in a question of yes or no.
        ("en", "Did he grope you often?", SUGGESTIVE),
        ("en", "Did anyone ever grope you?", OPTION),
        ("ru", "Ты часто дрался?", OPTION),
        ("kk", "Ол сені жиі ұрды ма?", SUGGESTIVE),
        # What one would like to know asks.
        ("en", "I'm wondering what he wrote back.", DIRECTIVE),
        ("en", "I'm wondering if you could tell me about the bus.", INVITATION),
        ("en", "I want to ask you about the bus.", NONE),
        ("en", "I want to ask whether he was there.", OPTION),
        ("en", "Let me know if you are cold.", NONE),
        ("en", "Let me know if she comes.", NONE),
        ("en", "Let me know whether it was before school.", OPTION),
        ("en", "I don't want to know what he did.", NONE),
        ("en", "It's not clear to me where you went.", DIRECTIVE),
        ("ru", "Мне важно понять, ты была одна или с кем-то.", OPTION),
        ("kk", "Оны біреу көрді ме, білгім келеді.", OPTION),
        ("en", "Help me picture that day.", INVITATION),
        # Beginning and going on.
        ("en", "Start wherever you like.", INVITATION),
        ("en", "Let's start.", NONE),
        ("ru", "Начни, откуда тебе удобнее.", INVITATION),
        ("ru", "Можешь начать с самого начала?", INVITATION),
        ("kk", "Қай жерден бастағың келсе, содан баста.", INVITATION),
        ("kk", "Біз бастадық.", NONE),
        ("en", "Go on, and then?", INVITATION),
        ("en", "Keep going, you were telling me about the bus.", INVITATION),
        ("en", "And after the bath?", INVITATION),
        ("en", "And?", INVITATION),
        ("en", "Or after?", OPTION),
        # What is asked of the child here and now, and what was left unfinished.
        ("ru", "Можешь говорить чуть погромче?", NONE),
        ("en", "Did he sit closer?", OPTION),
        ("en", "Shall I... no, carry on.", NONE),
        ("en", "Shall I... yes?", OPTION),
        ("ru", "Отвечай как сможешь.", NONE),
        # Words around a question.
        ("en", "Open or closed or what?", OPTION),
        ("ru", "Ты в курсе, кто это создал?", OPTION),
        ("ru", "Какими словами он это сказал, если помнишь?", DIRECTIVE),
        ("ru", "Тебе есть что добавить?", OPTION),
        ("ru", "Может ли быть, что это было летом?", OPTION),
        ("en", "From which account?", DIRECTIVE),
        ("en", "By what name do you know him?", DIRECTIVE),
        ("en", "He's who, your uncle?", DIRECTIVE),
        ("kk", "Қайсысы үлкен екенін түсінбедім?", DIRECTIVE),
        ("ru", "Тебя просили не говорить?", OPTION),
        ("en", "Now or later, do you want to talk?", OPTION),
        ("en", "Do you want to talk about that now or later?", OPTION),
        # Nothing to go by.
        ("ru", "", NONE),
        ("ru", "?!?", NONE),
        ("kk", "🙂🙂🙂", NONE),
        ("en", "...", NONE),
    ],
)
def test_types(language: str, text: str, kind: UtteranceType) -> None:
    assert judged(language, text).type is kind


@pytest.mark.parametrize(
    ("language", "text", "flag", "words"),
    [
        ("en", "He asked for photos, didn't he?", Flag.TAG, "didn't he"),
        ("ru", "Он просил фото, не так ли?", Flag.TAG, "не так ли"),
        ("kk", "Ол сурет сұрады, солай ма?", Flag.TAG, "солай ма"),
        ("en", "Didn't he call you?", Flag.NEGATIVE, "Didn't he"),
        ("ru", "Ты не боялась?", Flag.NEGATIVE, "не боялась"),
        ("kk", "Ол қоңырау шалмады ма?", Flag.NEGATIVE, "шалмады ма"),
        ("en", "You must tell me who it was.", Flag.PRESSURE, "must"),
        ("ru", "Ты должна сказать, кто это был.", Flag.PRESSURE, "должна"),
        ("kk", "Кім екенін айтуың керек.", Flag.PRESSURE, "керек"),
        ("en", "Are you sure?", Flag.PRESSURE, "Are you sure"),
        ("en", "If you don't tell me, he will come back.", Flag.PRESSURE, "If you don't tell"),
        ("en", "If you tell me his name, you get chocolate.", Flag.PROMISE, "chocolate"),
        ("ru", "Если расскажешь, куплю тебе мороженое.", Flag.PROMISE, "куплю тебе"),
        ("kk", "Айтсаң, балмұздақ әперемін.", Flag.PROMISE, "әперемін"),
        ("en", "I heard from your mum that he shouted.", Flag.OTHERS_SAID, "I heard"),
        ("ru", "Мама сказала, что он кричал.", Flag.OTHERS_SAID, "Мама сказала"),
        ("kk", "Анаң ол айғайлады деп айтты.", Flag.OTHERS_SAID, "Анаң ол айғайлады деп айтты"),
        ("en", "He surely wrote to you?", Flag.PRESUMPTION, "surely"),
        ("en", "We've read your messages and what he sent.", Flag.OTHERS_SAID, "read your messages"),
        ("en", "If you tell me, you can go home.", Flag.PROMISE, "If you tell"),
        ("ru", "Из-за того, что ты молчишь, он на свободе.", Flag.PRESSURE, "молчишь"),
        ("ru", "Другой бы убежал.", Flag.BLAME, "Другой бы убежал"),
        ("ru", "Он забрал деньги, получается?", Flag.PRESUMPTION, "получается"),
        ("kk", "Папаң ұрды, иә, балапаным?", Flag.TAG, "иә"),
        ("en", "Perhaps he wanted your photo?", Flag.PRESUMPTION, "Perhaps"),
        ("en", "I think he wrote to you.", Flag.PRESUMPTION, "I think"),
        ("en", "So he came in.", Flag.PRESUMPTION, "So"),
        ("en", "He came in at night.", Flag.PRESUMPTION, "He came in at night"),
        ("en", "Where did he touch you?", Flag.PRESUMPTION, "touch"),
        ("en", "It was your own fault.", Flag.BLAME, "your own fault"),
    ],
)
def test_what_presses_is_shown_with_its_words(language: str, text: str, flag: Flag, words: str) -> None:
    found = judged(language, text)
    assert found.type is SUGGESTIVE
    assert (flag, words) in flagged(found, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why did you go there?"),
        ("en", "Why didn't you run away?"),
        ("en", "How could you go there?"),
        ("ru", "Почему ты не ушла?"),
        ("ru", "Зачем пошла туда?"),
        ("kk", "Неге айтпадың?"),
        ("kk", "Не үшін бардың?"),
    ],
)
def test_a_why_for_what_the_child_did_is_blame(language: str, text: str) -> None:
    found = judged(language, text)
    assert found.type is DIRECTIVE
    assert [one.flag for one in found.flags] == [Flag.BLAME]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why did he come?"),
        ("ru", "Почему он пришёл?"),
        ("ru", "Почему учитель пришёл?"),
        ("kk", "Ол неге келді?"),
        ("en", "It is not your fault."),
    ],
)
def test_a_why_for_what_others_did_is_none(language: str, text: str) -> None:
    assert Flag.BLAME not in {one.flag for one in judged(language, text).flags}


@pytest.mark.parametrize(
    ("language", "text", "known", "unknown"),
    [
        ("ru", "Что делал Игорь?", ("Игорь",), ("мужчина",)),
        ("en", "What did Igor say?", ("Igor came",), ("a man",)),
        ("kk", "Ерлан не деді?", ("Ерлан аға",), ("бір кісі",)),
        ("ru", "Где он тебя ударил?", ("он меня бил",), ("он кричал",)),
        ("en", "When he hit you, what did you say?", ("he slapped me",), ("he shouted",)),
        ("kk", "Ол ұрғанда сен не дедің?", ("ұрды",), ("айғайлады",)),
        ("en", "Tell me about the kiss.", ("he kissed me",), ("he came",)),
        ("ru", "Это он тебя ударил?", ("бил",), ("пришёл",)),
        ("ru", "Он перестал тебя бить?", ("бил",), ("пришёл",)),
        ("en", "Do you remember him touching you?", ("touched",), ("came",)),
        ("en", "Did you do what he said?", ("he ordered me",), ("came",)),
        ("ru", "Ты выполнил его приказ?", ("он приказал",), ("пришёл",)),
        ("en", "Did you obey?", ("he ordered me",), ("came",)),
        ("kk", "Ол ұрған кезде кім болды?", ("ұрды",), ("келді",)),
        ("kk", "Сені ұрған сол ма?", ("ұрды",), ("келді",)),
        ("ru", "Ты ушла после того, как он тебя ударил?", ("ударил",), ("пришёл",)),
        ("ru", "Ты помнишь, что он тебя ударил?", ("ударил",), ("пришёл",)),
    ],
)
def test_what_the_child_has_named_may_be_taken_for_granted(
    language: str, text: str, known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    assert judged(language, text, *known).type is not SUGGESTIVE
    assert judged(language, text, *unknown).type is SUGGESTIVE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did he hit you?"),
        ("en", "Did he say that he would hit you?"),
        ("en", "Do you know if he hit you?"),
        ("ru", "Он тебя ударил?"),
        ("ru", "Он сказал, что ударит тебя?"),
        ("ru", "Ты его знаешь, и он тебя ударил?"),
        ("kk", "Ол сені ұрды ма?"),
        ("kk", "Ол сені ұрам деп айтты ма?"),
        ("en", "How did that make you feel?"),
        ("en", "Did Igor come?"),
    ],
)
def test_what_is_asked_is_not_taken_for_granted(language: str, text: str) -> None:
    assert judged(language, text, "came", "пришёл", "келді").type is not SUGGESTIVE


def test_a_word_cited_to_the_child_is_its_own() -> None:
    assert judged("ru", "Ты сказала «бил». Куда он бил?", "дом").type is DIRECTIVE
    assert judged("ru", "Ты сказала «бил». Куда он бил?").flags == ()
    assert judged("ru", "Мама сказала «бил». Куда он бил?", "дом").type is SUGGESTIVE


def test_who_is_to_be_told_is_not_taken_for_granted() -> None:
    assert judged("en", "Tell Jo about the pool.", "pool").type is INVITATION
    assert judged("en", "Tell me about Jo.", "pool").type is SUGGESTIVE
    assert judged("ru", "Расскажи тёте Оле про бабайку.", "бабайка").type is INVITATION
    assert judged("ru", "Расскажи про тётю Олю.", "бабайка").type is SUGGESTIVE


def test_a_choice_between_acts_takes_one_for_granted() -> None:
    for language, text in (
        ("en", "Was it a slap he gave you or more of a punch?"),
        ("kk", "Ол сені тепті ме, ұрды ма?"),
    ):
        assert judged(language, text, "үй", "home").type is SUGGESTIVE
    assert judged("en", "Did he slap you?", "home").type is OPTION
    assert judged("kk", "Ол сені ұрды ма?", "үй").type is OPTION


def test_what_the_child_said_is_echoed_not_confirmed() -> None:
    text = "Плохая игра, ага. Расскажи про неё."
    assert judged("ru", text, "плохая игра").type is INVITATION
    assert judged("ru", text, "дом").type is SUGGESTIVE


def test_a_person_singled_out_is_taken_for_granted() -> None:
    for language, text, word in (
        ("en", "Was it Marcus who filmed it?", "filmed"),
        ("ru", "Это Марат снял видео?", "снял, видео"),
        ("kk", "Видеоны түсірген Марат па?", "видео"),
        ("ru", "Это были Марат или Дима?", "были"),
    ):
        assert judged(language, text, *word.split(", ")).type is SUGGESTIVE
        assert judged(language, text).type is OPTION


def test_what_is_new_is_flagged_and_the_type_stays() -> None:
    text = "Did the teacher see the knife?"
    found = judged("en", text, "he came", "the teacher")
    assert found.type is OPTION
    assert flagged(found, text) == {(Flag.NEW_INFO, "knife")}
    assert judged("en", text).flags == ()
    titled = "Дядя Коля приходил?"
    assert flagged(judged("ru", titled, "приходил"), titled) == {(Flag.NEW_INFO, "Коля")}


def test_an_own_word_is_known_in_any_form() -> None:
    for language, text, word in (
        ("ru", "Какие фотографии ты ему присылал?", "фотка, прислал"),
        ("kk", "Суреттерді кімге жібердің?", "сурет, жіберді"),
        ("en", "Which pictures did you send?", "a photo, I sent it"),
    ):
        assert judged(language, text, *word.split(", ")).flags == ()


@pytest.mark.parametrize(
    ("language", "text", "age", "flags"),
    [
        ("en", "When was it?", 6, {Flag.TIME_NUMBER}),
        ("en", "When was it?", 12, set()),
        ("en", "When was it?", None, set()),
        ("ru", "Сколько раз он звонил?", 8, {Flag.TIME_NUMBER}),
        ("kk", "Неше рет қоңырау шалды?", 8, {Flag.TIME_NUMBER}),
        ("en", "What was your relationship like?", 8, {Flag.ABSTRACT}),
        ("en", "What was your relationship like?", 14, set()),
        ("ru", "Где ты дала показания?", 16, {Flag.JARGON}),
        ("en", "Who was there and what did they do?", 12, {Flag.MULTIPLE}),
        ("ru", "Кто и когда тебе звонил?", 12, {Flag.MULTIPLE}),
        ("en", "Did he come? Did he stay?", 12, {Flag.MULTIPLE}),
        ("en", "What did you do when he came because you wanted that if he stayed?", 6, {Flag.COMPLEX}),
    ],
)
def test_wording_by_age(language: str, text: str, age: int | None, flags: set[Flag]) -> None:
    assert {one.flag for one in judged(language, text, age=age).flags} == flags


def test_length_goes_by_age() -> None:
    text = "What did you see in the big room with the green chairs and the small window that day?"
    assert Flag.LONG in {one.flag for one in judged("en", text, age=5).flags}
    assert Flag.LONG not in {one.flag for one in judged("en", text, age=15).flags}


@pytest.mark.parametrize(
    ("language", "text", "before", "again"),
    [
        ("en", "Where did you meet him?", ["How are you?", "Where was it that you met him?"], True),
        ("ru", "Где вы с ним встретились?", ["А где была ваша встреча с ним?"], True),
        ("kk", "Онымен қайда кездестің?", ["Қай жерде кездестіңдер?"], True),
        ("en", "Where did you meet him?", ["When did you meet him?"], False),
        ("en", "What happened then?", ["What happened then?"], False),
        ("en", "Thank you for the photo.", ["Thank you for the photo."], False),
    ],
)
def test_what_was_asked_before(language: str, text: str, before: list[str], again: bool) -> None:
    found = check(text, language, 12, (), before)
    assert (Flag.REPEATED in {one.flag for one in found.flags}) is again


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        (
            "en",
            "Where was the game?",
            ("he came", "the game"),
            "You said “the game”. Tell me about the place where it was.",
        ),
        ("en", "Did he write?", ("he came",), "You said “he came”. Tell me more about that."),
        ("ru", "Сколько раз он писал?", (), "Расскажи про один раз, который помнишь лучше всего."),
        ("kk", "Ол жазды ма?", ("ойын",), "Сен «ойын» дедің. Осы туралы толығырақ айтып берші."),
        ("en", "What pictures did you send?", ("a photo",), "You said “a photo”. Tell me all about the pictures."),
        ("en", "Tell me everything.", ("he came",), ""),
        ("en", "Thank you.", ("he came",), ""),
        ("en", "Did he come?", ("long " * 20,), "Tell me what happened, from the beginning."),
        ("en", "You must tell me.", (), "Tell me what happened, from the beginning."),
        ("en", "He came at night.", (), "Tell me what happened, from the beginning."),
    ],
)
def test_suggestions(language: str, text: str, words: tuple[str, ...], expected: str) -> None:
    assert judged(language, text, *words).suggestion == expected


@pytest.mark.parametrize("name", ALL)
def test_a_suggestion_is_an_invitation_without_a_flag(name: str) -> None:
    for one in labelled(name):
        found = check(one.text, one.language, 12, one.child_words)
        asks_closed = found.type not in (INVITATION, NONE)
        assert found.suggestion or not asks_closed
        if found.suggestion:
            again = check(found.suggestion, one.language, 8, one.child_words)
            assert (again.type, again.flags) == (INVITATION, ()), f"{one.text} -> {found.suggestion}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_text_with_its_words(language: str) -> None:
    texts = Texts(language)
    for reason in Reason:
        assert texts.text(f"check.{reason.value}", words="слово")


def test_loading_beforehand_changes_no_answer() -> None:
    before = judged("ru", "Где он был?")
    load()
    assert judged("ru", "Где он был?") == before


def test_another_language_is_a_bug() -> None:
    with pytest.raises(Bug):
        check("Bonjour", "fr", 9, ())


WORDS = (
    "ол саған не ма ме ше ғой иә айтып берші бере аласың қашан он тебе что же не ли расскажи когда если да помнишь "
    "мама сказала ударил did didn't he you tell me about when what if or hit Igor , . ? ! … - 🙂 12 А « »"
)
SOUP = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(
    text=SOUP | st.text(max_size=60),
    language=st.sampled_from(LANGUAGES),
    age=st.none() | st.integers(0, 18),
    words=st.lists(SOUP | st.text(max_size=10), max_size=3),
)
def test_any_text_is_judged_the_same_way_twice(text: str, language: str, age: int | None, words: list[str]) -> None:
    found = check(text, language, age, words, [text])
    assert found == check(text, language, age, words, [text])
    for one in found.flags:
        assert 0 <= one.start < one.end <= len(text)
        assert one.reason
    assert (found.type is SUGGESTIVE) <= bool(found.flags)


@pytest.mark.parametrize("text", ["что " * 1250, "what " * 1000, "не " * 1666, "Ол не деді? " * 400, "a" * 5000])
def test_five_thousand_characters_are_judged(text: str) -> None:
    assert judged("ru", text).type in UtteranceType
