"""A sentence without its frame: what is said first and last around what is asked.

Rules. Fillers, thanks and the child's name at the beginning, and a check at the end ("right?", "okay?"), are no part
of what is asked. A tag asks to confirm; a check of understanding asks nothing of the matter. A sentence without any
mark at its end may still ask: it was typed in haste.
"""

from dataclasses import dataclass

from interview_app.questioning.predicates import finite
from interview_app.questioning.tokens import Sentence, Word

_LONGEST_CHECK = 5
_SHORTEST_QUESTION = 2


@dataclass(frozen=True)
class Framed:
    """A sentence taken apart: its *core*, the *tag* that asks to confirm it, whether an *okay* checks understanding."""

    sentence: Sentence
    core: tuple[Word, ...]
    tag: tuple[Word, ...] = ()
    okay: bool = False

    @property
    def asks(self) -> bool:
        """Return whether there is a question mark, or a beginning that makes one unnecessary."""
        return not self.okay and (self.sentence.asks or self._begins_asking())

    @property
    def unmarked(self) -> bool:
        """Return whether nothing at all stands at the end."""
        return not self.sentence.mark

    def _begins_asking(self) -> bool:
        """Return whether a Russian sentence begins with what the child wants, can or knows, and bears no mark."""
        if any(word.has("rhetoric") for word in self.core):
            return True
        if not self.unmarked or len(self.core) < _SHORTEST_QUESTION or self.core[0].lang != "ru":
            return False
        first = self.core[0]
        if first.has("modal") and first.has("future"):
            return True
        if first.has("modal"):
            return any(word.has("tell", "say") for word in self.core[1:4])
        if first.has("softener") and any(word.has("p1v") for word in self.core[1:]):
            return True
        return first.has("p2v") and not first.has("imp")


def framed(sentence: Sentence) -> Framed:
    """Return *sentence* without what stands around it."""
    words = _unconceded(_without_manners(_unhurried(_without_calling(_without_thanks(list(sentence.words))))))
    okay = False
    for size in range(_LONGEST_CHECK, 0, -1):
        if _ends_with(words, "okcheck", size) and (len(words) > size or size > 1) and _apart(words, size, sentence):
            words, okay = words[:-size], True
            break
    tag = _tag(words, sentence)
    core = words[: len(words) - len(tag)]
    for size in range(_LONGEST_CHECK, 0, -1):
        if len(core) > size + 1 and _ends_with(core, "memcheck", size) and core[-size].chunk != core[-size - 1].chunk:
            core = core[:-size]
            break
    return Framed(sentence, tuple(_without_opening(core)), tuple(tag), okay)


def broken_off(sentence: Sentence, following: Sentence) -> bool:
    """Return whether *sentence* was left unfinished, as the beginning of the *following* one shows ("no, go on")."""
    return ("…" in sentence.mark or ".." in sentence.mark) and following.words[0].has("abandoning")


def _without_calling(words: list[Word]) -> list[Word]:
    """Return *words* without the name or the endearment by which the child is called at the end."""
    last = [word for word in words if word.chunk == words[-1].chunk] if words else []
    called = all(word.has("vocative", "+vocative", "person_name") for word in last)
    before = words[: len(words) - len(last)]
    listed = any(word.has("person_name") for word in last) and bool(before) and before[-1].has("person_name")
    return before if called and before and not listed else words


def _unhurried(words: list[Word]) -> list[Word]:
    """Return *words* without "take your time" after what is asked."""
    rest = [word for word in words if word.chunk != words[-1].chunk]
    alone = all(word.has("unhurried", "+unhurried") for word in words[len(rest) :])
    return rest if rest and alone else words


def _without_manners(words: list[Word]) -> list[Word]:
    """Return *words* without "if you don't mind", which is no condition."""
    polite = {word.chunk for word in words if word.has("politely")}
    kept = [word for word in words if word.chunk not in polite or not word.has("politely", "+politely", "filler")]
    return kept or words


def _unconceded(words: list[Word]) -> list[Word]:
    """Return *words* without "even if it seems silly", which is no condition."""
    even = next((word for word in words if word.has("evenif")), None)
    if even is None:
        return words
    ends = next((one.chunk for one in words if one.chunk > even.chunk and not one.has("complement", "+sub")), None)
    kept = [one for one in words if one.place < even.place or (ends is not None and one.chunk >= ends)]
    return kept or words


def _without_thanks(words: list[Word]) -> list[Word]:
    """Return *words* without "thank you for telling me": what one is thanked for is not asked."""
    for place, word in enumerate(words):
        sizes = [size for size in (2, 3, 4) if f"thanks:{size}" in word.tags]
        if sizes:
            last = words[place + max(sizes) - 1]
            rest = [other for other in words[place:] if other.chunk > last.chunk]
            while rest and rest[0].has("complement"):
                rest = [other for other in rest if other.chunk > rest[0].chunk]
            return rest
        if word.has("thankword") and place and words[place - 1].chunk == word.chunk:
            return [other for other in words if other.chunk > word.chunk]
    return words


def _ends_with(words: list[Word], name: str, size: int) -> bool:
    if size > len(words):
        return False
    return f"{name}:{size}" in words[-size].tags or (size == 1 and _single(words[-1], name))


def _single(word: Word, name: str) -> bool:
    return name in word.tags and not any(tag.startswith(f"{name}:") for tag in word.tags)


def _apart(words: list[Word], size: int, sentence: Sentence) -> bool:
    """Return whether the last *size* words stand apart: after a comma, as Kazakh particles do, or as all there is."""
    if len(words) == size or words[-size].chunk != words[-size - 1].chunk:
        return True
    before = words[-size - 1]
    particle = words[-size].lang == "kk" and size > 1 and sentence.asks
    return particle and before.has("let", "past", "hort", "condv", "imp2") and not before.has("p1cond")


def _tag(words: list[Word], sentence: Sentence) -> list[Word]:
    if words and words[-1].quoted:
        return []  # you said "no"
    for size in range(_LONGEST_CHECK, 0, -1):
        if not _ends_with(words, "tagtail", size):
            continue
        if len(words) == size:
            return words if sentence.asks else []
        first, comma = words[-size], words[-size].chunk != words[-size - 1].chunk
        unsure = first.has("agreeing") or (size == 1 and first.has("uncertain_tag"))
        if comma or (_loose(words, size, sentence) and not unsure):
            return words[-size:]
    return _auxiliary_tag(words)


def _loose(words: list[Word], size: int, sentence: Sentence) -> bool:
    """Return whether the tag is one even without a comma."""
    first = words[-size]
    claimed = len(words) > size + 1 and finite(words[:-size])
    if size > 1:
        return claimed or (sentence.asks and first.lang != "en")
    if first.has("urging") and not sentence.mark and sum(not word.has("filler", "facil") for word in words) > 1:
        return True
    return sentence.asks and first.lang != "en" and not first.has("lone") and (claimed or not first.has("sure"))


def _auxiliary_tag(words: list[Word]) -> list[Word]:
    """Return an English tag of auxiliary and pronoun ("didn't he"), where a statement goes before it."""
    if len(words) <= 3 or not words[-2].has("aux") or not words[-1].has("subj", "p3") or words[-1].has("det"):
        return []
    if words[-3].chunk == words[-2].chunk:
        if words[-3].has("wh", "if", "or") or words[-1].has("announcing"):
            return []
        if words[-3].has("subj", "p1sub") and not words[-3].has("det"):
            return []
        led = [word for word in words[:-2] if word.chunk == words[-2].chunk]
        opening = next((one for one in led if one.has("wh", "aux") or (one.has("subj") and not one.has("det"))), None)
        if opening is not None and opening.has("wh", "aux"):
            return []
    return words[-2:]


def _without_opening(words: list[Word]) -> list[Word]:
    rest = list(words)
    while len(rest) > 1:
        first = rest[0]
        size = next((size for size in (3, 2) if f"filler:{size}" in first.tags), 1)
        if size < len(rest) and (size > 1 or _single(first, "filler")) and not _holds(rest):
            rest = rest[size:]
        elif first.has("person_name") and rest[1].chunk != first.chunk:
            rest = rest[1:]
        elif _urges_on(rest):
            rest = [word for word in rest if word.chunk != first.chunk]
        else:
            break
    return rest


def _urges_on(words: list[Word]) -> bool:
    """Return whether "go on" alone goes before a clause of its own ("go on, and then?")."""
    urging = [word for word in words if word.chunk == words[0].chunk]
    alone = all(word.has("goingon", "+goingon", "filler", "p2sub") for word in urging)
    rest = [word for word in words if word.chunk != words[0].chunk and not word.has("filler", "hearer")]
    told = any(word.has("about") for word in words) or any(word.has("origin") for word in rest[:1])
    return alone and not told and any(word.has("goingon") for word in urging) and len(urging) < len(words)


def _holds(words: list[Word]) -> bool:
    """Return whether the first word, though a filler elsewhere, begins something that counts here."""
    if words[0].has("virtuous") and words[1].has("youngsters", "person"):
        return True
    return words[0].has("let", "concl", "pressing", "doubtful") or (
        words[0].has("just_now") and not words[1].has("filler")
    )
