"""By which rules this room goes: one of the sets, single rules of it held more strictly, and when the vault locks.

Rules. What a set means is counted from the rules themselves, never written down a second time. A rule is offered only
what its set says or what is stricter; where another set is chosen, what it says already is no longer held apart.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from interview_app.domain.house import LOCK_MINUTES, House, Tightened
from interview_app.domain.permissions import Action
from interview_app.domain.rules import Effect, Phase, Rule, Rulebook, Rules
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.section import Section
from ui.widgets.typed_field import NumberField

JUDGED = (Phase.WHO, Phase.BEFORE)
"""What an admission asks for; the other rules are reminders, which nobody can break by starting."""
AS_IN_THE_SET = "set"


class RulesPanel(Panel):
    """Three sets, the single rules folded away, and the minutes until the lock."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        from interview_app.journey.rules import shipped_rules

        self._book = shipped_rules()
        self.sets = {one.id: QRadioButton() for one in self._book.sets}
        self._meanings = {one.id: Label("quiet") for one in self._book.sets}
        self.single = Section(frame.theme)
        self.rules: dict[str, _SingleRule] = {}
        self._single_about = Label("quiet")
        self.single.inside.addWidget(self._single_about)
        self.minutes = NumberField(*LOCK_MINUTES)
        self._unconfirmed = Label("attention")
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name, button in self.sets.items():
            button.clicked.connect(partial(self._choose, name))
            column.addWidget(button)
            meaning = self._meanings[name]
            meaning.setContentsMargins(32, 0, 0, 12)
            column.addWidget(meaning)
        for part in (choices, self._unconfirmed, self.single, self.minutes):
            self.form.add(part)
        self.single.opened.connect(self._fill)
        self.minutes.line.editingFinished.connect(self._keep_minutes)

    def retranslate(self) -> None:
        """Say every word of the panel."""
        language = self.frame.messages.language
        self.heading.setText(self.tr("Rules"))
        self.about.setText(
            self.tr("The rules say who must be there and what must be done before a recording may start.")
        )
        text = self.tr("Start impossible without it: {block}. With a written reason: {reason}. Advice: {advise}.")
        for one in self._book.sets:
            self.sets[one.id].setText(_capital(one.name.of(language)))
            self._meanings[one.id].setText(text.format(**self._counts(one.id)))
            self.sets[one.id].setAccessibleDescription(self._meanings[one.id].text())
        unconfirmed = sum(not rule.confirmed for rule in self._book.rules)
        self._unconfirmed.setText(
            self.tr("Rules that counsel has not confirmed yet: {count} of {all}.").format(
                count=unconfirmed, all=len(self._book.rules)
            )
        )
        self._unconfirmed.setVisible(bool(unconfirmed))
        self.single.say(self.tr("Hold single rules more strictly"))
        self._single_about.setText(
            self.tr("A rule can be held more strictly than in the set, never less. What blocks already is not listed.")
        )
        self.minutes.say(
            self.tr("The records lock themselves after so many minutes without a touch"),
            self.tr("Never during a recording. Ctrl+L locks them at once."),
        )
        self._say_rules()

    def show_known(self, known: Known) -> None:
        """Show what is chosen."""
        house = known.house
        for name, button in self.sets.items():
            button.setChecked(name == house.rule_set)
        if not self.minutes.line.hasFocus():
            self.minutes.put(house.lock_minutes)
        self._say_rules()

    def finish(self, then: Callable[[], None]) -> None:
        """Keep the minutes; go no further with a number that cannot be."""
        if self.form.check():
            self._keep_minutes()
            super().finish(then)

    def _counts(self, name: str) -> dict[str, int]:
        rules = Rules(self._book, name)
        effects = [rules.effect(rule) for rule in rules.of_phases(*JUDGED)]
        return {one.value: effects.count(one) for one in (Effect.BLOCK, Effect.REASON, Effect.ADVISE)}

    def _choose(self, name: str) -> None:
        def choose(house: House) -> House:
            floor = Rules(self._book, name)
            by_id = {rule.id: rule for rule in self._book.rules}
            still = tuple(
                one for one in house.tightened if one.effect.strength > floor.effect(by_id[one.rule]).strength
            )
            return replace(house, rule_set=name, tightened=still)

        self.keep(lambda: self.change_house(Action.CHOOSE_RULES, choose))

    def _tighten(self, rule: str, code: str) -> None:
        def tighten(house: House) -> House:
            others = tuple(one for one in house.tightened if one.rule != rule)
            mine = () if code == AS_IN_THE_SET else (Tightened(rule, Effect(code)),)
            return replace(house, tightened=(*others, *mine))

        self.keep(lambda: self.change_house(Action.CHOOSE_RULES, tighten))

    def _keep_minutes(self) -> None:
        minutes = self.minutes.value
        if self.known is None or minutes is None or minutes == self.known.house.lock_minutes:
            return

        def change(house: House) -> House:
            return replace(house, lock_minutes=minutes)

        self.keep(
            lambda: self.change_house(Action.CHANGE_SETTINGS, change),
            done=lambda: self.frame.desk.lock_after(minutes * 60),
        )

    def _fill(self, is_open: bool) -> None:
        """Make the lines of the single rules once somebody wants to see them: there are many."""
        if is_open and not self.rules:
            for rule in self._book.rules:
                if rule.phase in JUDGED:
                    line = self.rules[rule.id] = _SingleRule(self.frame, self._book, rule)
                    line.changed.connect(partial(self._take_effect, rule.id))
                    self.single.inside.addWidget(line)
            self._say_rules()
            self.form.order()

    def _take_effect(self, rule: str) -> None:
        self._tighten(rule, self.rules[rule].value)

    def _say_rules(self) -> None:
        if self.known is None:
            return
        from interview_app.journey.house import effects_allowed

        house = self.known.house
        rules = Rules(self._book, house.rule_set)
        held = {one.rule: one.effect for one in house.tightened}
        for name, line in self.rules.items():
            line.show_effects(effects_allowed(rules, name), rules.effect(line.rule), held.get(name))


class _SingleRule(OneOf):
    """What a rule says, where it stands, and how strictly it is held."""

    def __init__(self, frame: Frame, book: Rulebook, rule: Rule) -> None:
        super().__init__(frame.theme)
        self._frame = frame
        self._book = book
        self.rule = rule

    def show_effects(self, allowed: tuple[Effect, ...], floor: Effect, held: Effect | None) -> None:
        """Offer what is *allowed*: *floor*, which is the set's own, and what is stricter; *held* is chosen."""
        messages = self._frame.messages
        self.say(self.rule.text.of(messages.language), self._book.citation(self.rule, messages.language))
        as_is = self.tr("As in the set: {effect}").format(effect=messages.word("effect", floor.value))
        stricter = [(one.value, _capital(messages.word("effect", one.value))) for one in allowed if one is not floor]
        self.offer([(AS_IN_THE_SET, as_is), *stricter])
        self.put(AS_IN_THE_SET if held is None else held.value)
        self.setVisible(bool(stricter))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
