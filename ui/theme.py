"""How Vaada looks: three themes with the same roles, one style sheet, sizes in points.

`apply` dresses the whole application and may be called again at any time. Widgets that paint
themselves ask `current()` for colours and `points()` / `font()` for type while painting, and keep
nothing. Widgets that do not paint get their look from dynamic properties, never from `setFont`
(the style sheet wins over it): `look` = small | soft | softsmall | struck | large | hour | title |
strong, `panel` = page | card | header | side or a tone, `kind` = primary | secondary | link of a
button, `chip` and `tone` = done | doubtful | wrong | info | plain, `big` = true for a room that is
read from across a table.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from core.paths import RESOURCES

FAMILY = "Heebo"
BASE, SMALL, LARGE, TITLE, HEARING = 11.0, 9.5, 13.0, 16.0, 14.0
SMALLEST_PERCENT, LARGEST_PERCENT = 80, 200


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for. `<role>_soft` is the ground on which `<role>` is written."""

    name: str
    page: str
    card: str
    ink: str
    soft: str  # softer ink, for what is second
    line: str  # hairlines between things
    edge: str  # borders of what can be typed into or pressed: 3:1 to its ground
    accent: str  # the deep blue of what acts
    accent_ink: str
    accent_soft: str
    accent_hover: str
    side: str
    side_ink: str
    side_soft: str
    side_active: str
    badge: str
    badge_ink: str
    done: str
    done_soft: str
    doubtful: str
    doubtful_soft: str
    wrong: str
    wrong_soft: str
    info: str
    info_soft: str
    plain: str
    plain_soft: str
    handle: str  # of scroll bars
    row: str  # the row or step that is on
    chip_edge: bool = False  # high contrast: chips have a border as well


LIGHT = Theme(
    name="light", page="#f5f6f4", card="#ffffff", ink="#1b2430", soft="#5a6675", line="#dde2e6",
    edge="#868f99", accent="#14506b", accent_ink="#ffffff", accent_soft="#e3eff4",
    accent_hover="#0e3f56", side="#10323f", side_ink="#eef5f8", side_soft="#a9c3ce",
    side_active="#1e5166", badge="#d08d1c", badge_ink="#10212a", done="#1b7147",
    done_soft="#e4f3ea", doubtful="#865700", doubtful_soft="#fbf0d9", wrong="#a3262a",
    wrong_soft="#fbe6e6", info="#14506b", info_soft="#e3eff4", plain="#4f5a68",
    plain_soft="#eceff1", handle="#c3cad0", row="#f0f6f9",
)  # fmt: skip
DARK = Theme(
    name="dark", page="#14181d", card="#1c2229", ink="#e8ecf1", soft="#a9b4c1", line="#343d48",
    edge="#7b8794", accent="#8cc4e0", accent_ink="#0b1a22", accent_soft="#1d3947",
    accent_hover="#a9d6ec", side="#0c2029", side_ink="#e6f0f4", side_soft="#a9c0ca",
    side_active="#1d4a5c", badge="#e0a53a", badge_ink="#0e1a20", done="#7fd3a3",
    done_soft="#17352a", doubtful="#f0c069", doubtful_soft="#3a2c10", wrong="#ffa3a3",
    wrong_soft="#421d1f", info="#9fd0e8", info_soft="#1d3947", plain="#c3ccd6",
    plain_soft="#2b333d", handle="#4a5562", row="#22303a",
)  # fmt: skip
HIGH_CONTRAST = Theme(
    name="high_contrast", page="#000000", card="#000000", ink="#ffffff", soft="#ffffff",
    line="#ffffff", edge="#ffffff", accent="#ffe600", accent_ink="#000000",
    accent_soft="#2b2700", accent_hover="#fff27a", side="#000000", side_ink="#ffffff",
    side_soft="#ffffff", side_active="#3a3400", badge="#ffe600", badge_ink="#000000",
    done="#7dff9c", done_soft="#000000", doubtful="#ffd34d", doubtful_soft="#000000",
    wrong="#ffb0b0", wrong_soft="#000000", info="#9fe3ff", info_soft="#000000",
    plain="#ffffff", plain_soft="#000000", handle="#ffffff", row="#2b2700", chip_edge=True,
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}

# Every pair of (text role, ground role) in which words are written.
TEXT_ON = (
    ("ink", "page"), ("ink", "card"), ("ink", "row"), ("ink", "accent_soft"), ("soft", "page"),
    ("soft", "card"), ("soft", "row"), ("accent", "card"), ("accent", "page"),
    ("accent", "accent_soft"), ("accent_ink", "accent"), ("accent_ink", "accent_hover"),
    ("side_ink", "side"), ("side_ink", "side_active"), ("side_soft", "side"),
    ("badge_ink", "badge"), ("done", "done_soft"), ("doubtful", "doubtful_soft"),
    ("wrong", "wrong_soft"), ("info", "info_soft"), ("plain", "plain_soft"), ("ink", "done_soft"),
    ("ink", "doubtful_soft"), ("ink", "wrong_soft"), ("ink", "info_soft"), ("done", "card"),
    ("doubtful", "card"), ("wrong", "card"), ("wrong", "page"),
)  # fmt: skip


@dataclass
class _Look:
    theme: Theme = LIGHT
    percent: int = 100


_look = _Look()


def current() -> Theme:
    """The theme in use."""
    return _look.theme


def colour(role: str) -> QColor:
    """The colour of a role of the theme in use."""
    return QColor(getattr(_look.theme, role))


def percent() -> int:
    """The text size in use, 80 to 200."""
    return _look.percent


def points(size: float = BASE) -> float:
    """A type size at the text size in use, in points."""
    return round(size * _look.percent / 100, 1)


def px(length: int) -> int:
    """A length that goes with the text (row heights, badges, least widths), in pixels."""
    return round(length * _look.percent / 100)


def font(size: float = BASE, *, bold: bool = False, medium: bool = False) -> QFont:
    """A font for painting, already scaled, with digits of one width."""
    made = QFont(FAMILY)
    made.setPointSizeF(points(size))
    made.setWeight(
        QFont.Weight.Bold if bold else QFont.Weight.Medium if medium else QFont.Weight.Normal
    )
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts() -> None:
    """Make the bundled faces known to Qt; call once, after the application exists."""
    for face in ("Regular", "Medium", "Bold"):
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"{FAMILY}-{face}.ttf"))


def apply(app: QApplication, name: str = "light", text_percent: int = 100) -> None:
    """Dress the application: palette, font and style sheet. `system` follows the desktop's choice
    of light or dark; unknown names mean light."""
    if name == "system":
        name = "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    _look.theme = THEMES.get(name, LIGHT)
    _look.percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, text_percent))
    app.setFont(font())
    app.setPalette(_palette(_look.theme))
    app.setStyleSheet(style_sheet())


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, value in (
        (role.Window, theme.page), (role.Base, theme.card), (role.AlternateBase, theme.row),
        (role.Text, theme.ink), (role.WindowText, theme.ink), (role.ButtonText, theme.ink),
        (role.Button, theme.card), (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_ink), (role.PlaceholderText, theme.soft),
        (role.ToolTipBase, theme.card), (role.ToolTipText, theme.ink), (role.Link, theme.accent),
        (role.LinkVisited, theme.accent), (role.Light, theme.card), (role.Midlight, theme.line),
        (role.Mid, theme.line), (role.Dark, theme.edge), (role.Shadow, theme.edge),
        (role.Accent, theme.accent), (role.BrightText, theme.wrong),
    ):  # fmt: skip
        palette.setColor(target, QColor(value))
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme.soft))
    return palette


def style_sheet() -> str:
    """The style sheet of the theme and size in use."""
    t = _look.theme
    size = {"base": BASE, "small": SMALL, "large": LARGE, "title": TITLE, "hearing": HEARING}
    pt = {name: f"{points(value)}pt" for name, value in size.items()}
    tones = "".join(
        f'*[chip="{tone}"]{{color:{getattr(t, tone)};background:{getattr(t, tone + "_soft")};'
        f"border:1px solid {getattr(t, tone if t.chip_edge else tone + '_soft')};"
        f"border-radius:{px(9)}px;padding:0 {px(8)}px;font-size:{pt['small']}}}\n"
        f'QLabel[tone="{tone}"]{{color:{getattr(t, tone)}}}\n'
        f'QFrame[panel="{tone}"]{{background:{getattr(t, tone + "_soft")};border-radius:8px;'
        f"border:1px solid {getattr(t, tone if t.chip_edge else tone + '_soft')}}}\n"
        for tone in ("done", "doubtful", "wrong", "info", "plain")
    )
    return f"""
*{{font-family:{FAMILY};font-size:{pt["base"]}}}
*[big="true"], *[big="true"] *{{font-size:{pt["hearing"]}}}
QLabel{{background:transparent}} QFrame[panel="side"] QWidget{{background:{t.side}}}
 QWidget[panel="page"]{{background:{t.page}}}
QFrame[panel="card"]{{background:{t.card};border:1px solid {t.line};border-radius:10px}}
QFrame[panel="header"]{{background:{t.card};border:0;border-bottom:1px solid {t.line}}}
QLabel[look="small"]{{font-size:{pt["small"]}}} QLabel[look="soft"]{{color:{t.soft}}}
QLabel[look="softsmall"]{{color:{t.soft};font-size:{pt["small"]}}}
QLabel[look="strong"]{{font-weight:700}} QLabel[look="large"]{{font-size:{pt["large"]}}}
QLabel[look="struck"]{{color:{t.soft};font-size:{pt["small"]};text-decoration:line-through}}
QLabel[look="hour"]{{font-size:{pt["large"]};font-weight:700}}
QLabel[look="title"]{{font-size:{pt["title"]};font-weight:700}}
*[big="true"] QLabel[look="softsmall"], *[big="true"] QLabel[look="small"]{{font-size:{pt["base"]}}}
QPushButton{{padding:6px 14px;border:1px solid {t.edge};border-radius:8px;background:{t.card};
 color:{t.ink};outline:0}} QPushButton:hover{{border-color:{t.accent};background:{t.accent_soft}}}
QPushButton:focus{{border:2px solid {t.accent};padding:5px 13px}}
QPushButton:disabled{{color:{t.soft};border-color:{t.line};background:{t.page}}}
QPushButton:checked{{background:{t.accent_soft};border:2px solid {t.accent};padding:5px 13px;
 font-weight:700}}
QPushButton[kind="primary"]{{background:{t.accent};color:{t.accent_ink};border-color:{t.accent}}}
QPushButton[kind="primary"]:hover{{background:{t.accent_hover}}}
QPushButton[kind="primary"]:focus{{border:2px solid {t.ink}}}
QPushButton[kind="primary"]:disabled{{background:{t.page};color:{t.soft};border-color:{t.edge}}}
QPushButton[kind="link"]{{border:1px solid transparent;background:transparent;color:{t.accent};
 padding:2px 4px}} QPushButton[kind="link"]:hover{{text-decoration:underline}}
QPushButton[kind="link"]:focus{{border:1px solid {t.accent}}}
QLineEdit, QTextEdit, QComboBox{{padding:5px 8px;border:1px solid {t.edge};border-radius:8px;
 background:{t.card};color:{t.ink};placeholder-text-color:{t.soft};
 selection-background-color:{t.accent};selection-color:{t.accent_ink}}} QTextEdit{{padding:2px 4px}}
QLineEdit:focus, QComboBox:focus{{border:2px solid {t.accent};padding:4px 7px}}
QTextEdit:focus{{border:2px solid {t.accent};padding:1px 3px}}
QLineEdit[invalid="true"], QTextEdit[invalid="true"], QComboBox[invalid="true"]{{
 border:2px solid {t.wrong}}}
QComboBox::drop-down{{border:0;width:{px(26)}px}} QComboBox::down-arrow{{image:none}}
QLineEdit:read-only{{background:{t.page}}} QComboBox QAbstractItemView{{background:{t.card};
 color:{t.ink};selection-background-color:{t.accent_soft};selection-color:{t.ink}}}
QTableView{{border:0;background:{t.card};selection-background-color:{t.row};
 selection-color:{t.ink};outline:0}}
QTableView::item{{padding:4px 8px;border:0;border-bottom:1px solid {t.line}}}
QTableView::item:selected{{background:{t.accent_soft};color:{t.ink}}}
QTableView[focused="true"]::item:selected{{border-bottom:2px solid {t.accent}}}
QHeaderView{{background:{t.card}}} QHeaderView::section{{background:{t.card};color:{t.soft};
 border:0;border-bottom:1px solid {t.line};padding:6px 8px}}
QScrollArea{{border:0;background:transparent}} QScrollBar:vertical{{width:12px;background:{t.page}}}
QScrollBar:horizontal{{height:12px;background:{t.page}}}
QScrollBar::handle{{background:{t.handle};border-radius:5px;min-height:32px;
 min-width:32px;margin:1px}} QScrollBar::add-line, QScrollBar::sub-line{{width:0;height:0}}
QScrollBar::handle:disabled{{background:transparent}}
QProgressBar{{border:1px solid {t.edge};border-radius:6px;background:{t.card};text-align:center;
 color:{t.ink}}} QProgressBar::chunk{{background:{t.accent_soft};border-radius:5px}}
QToolTip{{background:{t.card};color:{t.ink};border:1px solid {t.edge};padding:4px}}
QCheckBox, QRadioButton{{spacing:8px;border:1px solid transparent;border-radius:4px;padding:2px}}
QCheckBox:focus, QRadioButton:focus{{border:1px solid {t.accent}}}
{tones}*[big="true"] *[chip]{{font-size:{pt["base"]}}}"""
