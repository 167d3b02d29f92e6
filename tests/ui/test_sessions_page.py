"""The list of sessions: what is found, what opens where, who may do what."""

from tests.ui.office import Office
from tests.domain.preparations import whole
from dataclasses import replace
from ui.flow import *


from PySide6.QtCore import QCoreApplication
def shot(office, name):
    office.driver.wait_until(lambda: not office.program.frame.worker.tasks)
    for _ in range(5): QCoreApplication.processEvents()
    office.driver.window.repaint()
    office.driver.screenshot(name)

def test_look(office: Office) -> None:
    driver = office.driver
    for n in range(30):
        d=office.keep(whole(number=f"2475123450{n:04}", alias=f"Бала {n+1}", investigator=office.unlocked.name))
    office.sessions._find()
    driver.wait_until(lambda: office.sessions.table.sessions.rowCount() >= 30)
    shot(office, "x-sessions")
    office.sessions.table.opened.emit(office.sessions.table.current)
    assert office.case
    shot(office, "x-case")
    driver.press("On to the plan")
    office.plan
    shot(office, "x-plan")
    driver.press("On to the room")
    office.room
    shot(office, "x-room")
    at = office.program.frame.flow.state.at_hand
    office.room._leave(AtPeople(at))
    office.people
    shot(office, "x-people")
    driver.press("Save and go on")
    office.admission
    driver.wait_until(lambda: office.admission._admission)
    shot(office, "x-admission")
