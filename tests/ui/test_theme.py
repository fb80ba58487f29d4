"""Every word can be read in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme


def luminance(value: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    colour = QColor(value)
    red, green, blue = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("pair", theme.TEXT_ON, ids="-on-".join)
@pytest.mark.parametrize("name", list(theme.THEMES))
def test_words_stand_out_from_their_ground(name: str, pair: tuple[str, str]) -> None:
    look = theme.THEMES[name]
    least = 7.0 if name == "high_contrast" else 4.5
    assert contrast(getattr(look, pair[0]), getattr(look, pair[1])) >= least


@pytest.mark.parametrize("name", list(theme.THEMES))
@pytest.mark.parametrize("ground", ["card", "page"])
def test_borders_of_fields_can_be_seen(name: str, ground: str) -> None:
    look = theme.THEMES[name]
    assert contrast(look.edge, getattr(look, ground)) >= 3.0


def test_the_bundled_face_is_used_and_its_digits_are_of_one_width(app: QApplication) -> None:
    for bold in (False, True):
        metrics = QFontMetrics(theme.font(bold=bold))
        assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1
    assert theme.font().family() == "Heebo"


def test_text_size_has_bounds(app: QApplication) -> None:
    theme.apply(app, "dark", 500)
    assert theme.percent() == 200
    assert theme.points(11) == 22
    theme.apply(app, "no such theme", 10)
    assert theme.percent() == 80
    assert theme.current() is theme.LIGHT
