"""The windows: what people see and press. Qt lives in this package and nowhere else.

``app`` wires, ``flow`` says which page follows which, ``worker`` is the one place where threads meet Qt, ``messages``
turns codes into text, ``theme`` holds colours, fonts and icons. A page does one thing and knows no other page.
"""
