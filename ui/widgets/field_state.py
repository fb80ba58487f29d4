"""What was typed into a field of any kind, readable or not, as plain JSON; and putting it back.

What is put back into a line of text can be taken back there with Ctrl+Z.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import Select, TextField
from ui.widgets.picker import Picker


def typed(field: QWidget) -> Any:
    """What stands in a field; a field of its own kind says it in a `typed` of its own."""
    if callable(own := getattr(field, "typed", None)):
        return own()
    if isinstance(field, DateField | TimeField):
        return field.edit.text()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QLineEdit | TextField):
        return field.text()
    if isinstance(field, Select):
        return field.key()
    if isinstance(field, Picker):
        return "" if field.value() is None else field.words.text()
    value = value_of(field)
    return [str(one) for one in value] if isinstance(value, tuple) else str(value)


def value_of(field: QWidget) -> Any:
    """What stands in a field of any kind: text without spaces, date, time, number, choice."""
    if callable(value := getattr(field, "value", None)):
        return value()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QLineEdit | TextField):
        return field.text().strip()
    raise TypeError(type(field).__name__)


def put_typed(field: QWidget, value: Any) -> None:
    """Put back what `typed` gave; a choice that is not offered any more is left as it is."""
    if callable(own := getattr(field, "put_typed", None)):
        own(value)
    elif isinstance(field, DateField | TimeField):
        write(field.edit, str(value))
        field.value()
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QLineEdit):
        write(field, str(value))
    elif isinstance(field, TextField):
        cursor = field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(str(value))
    elif isinstance(field, Select):
        field.choose_by_key(str(value))
    elif isinstance(field, Picker):
        field.choose_by_words(str(value))


def write(edit: QLineEdit, text: str) -> None:
    """Another text in a line, so that Ctrl+Z in it brings the one before back."""
    if edit.text() != text:
        edit.selectAll()
        edit.insert(text)


def is_text(field: QWidget) -> bool:
    """Whether a field is written in, and so takes back letters by itself."""
    return isinstance(field, QLineEdit | TextField | DateField | TimeField)
