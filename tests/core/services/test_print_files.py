"""Print files: every example prints, and what is wrong is named."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from core.errors import KnownError
from core.printing.documents.kinds import KINDS
from core.services import print_files
from core.services.print_files import BadPrintFile, kinds, print_file_pdf
from tests.core.printing.documents.examples import EXAMPLES, example_files

TEXT = {"kind": "text", "language": "he", "paragraphs": ["שלום"]}


def written(folder: Path, data: object) -> Path:
    path = folder / "file.json"
    content = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    path.write_bytes(content)
    return path


def refused(folder: Path, data: object) -> str:
    with pytest.raises(KnownError) as caught:
        print_file_pdf(written(folder, data))
    return str(caught.value)


def plain(sentence: str) -> str:
    return "".join(c for c in sentence if c not in "\u2066\u2067\u2068\u2069")


def changed(name: str, **changes: Any) -> dict[str, Any]:
    return json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8")) | changes


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.stem)
def test_every_example_prints_the_same_bytes_each_time(path: Path) -> None:
    pdf = print_file_pdf(path)
    assert pdf == print_file_pdf(path)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) >= 1


def test_every_kind_has_an_example_and_a_hebrew_name() -> None:
    names = [info.kind for info in kinds()]
    assert names == [*KINDS, "blank"]
    assert {path.stem for path in example_files()} >= set(names)
    assert all(any("א" <= c <= "ת" for c in info.title) for info in kinds())


def test_every_example_is_named_for_its_kind() -> None:
    for path in example_files():
        kind = json.loads(path.read_text(encoding="utf-8"))["kind"]
        assert path.stem == kind or path.stem.startswith(f"{kind}-")


@pytest.mark.parametrize("language", ["he", "ar", "ru", "am", "en"])
def test_plain_text_is_set_in_five_languages(tmp_path: Path, language: str) -> None:
    pdf = print_file_pdf(written(tmp_path, TEXT | {"language": language}))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.Root.Lang).startswith(language)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (TEXT | {"kind": "txet"}, ["txet", "--kinds"]),
        (TEXT | {"kind": 7}, ["7", "--kinds"]),
        ({"paragraphs": ["א"]}, ["kind"]),
        (TEXT | {"fontsize": 7}, ["fontsize", "text"]),
        ({"kind": "text"}, ["paragraphs"]),
        (TEXT | {"paragraphs": "א"}, ["paragraphs", "רשימה"]),
        (TEXT | {"paragraphs": ["א", 7]}, ["paragraphs[2]", "טקסט"]),
        (TEXT | {"paragraphs": ["א", None]}, ["paragraphs[2]", "טקסט"]),
        (TEXT | {"language": "fr"}, ["language", "fr", "he, ar, ru, am, en"]),
        (TEXT | {"language": None}, ["language"]),
        ([TEXT], ["file.json", "kind"]),
        (7, ["file.json"]),
        (changed("decision-release", day="22.11.2026"), ["day", "2026-11-22"]),
        (changed("decision-release", track="house"), ["track", "house", "facility, prison"]),
        (changed("decision-release", draft=1), ["draft", "true"]),
        (changed("decision-leave", days=True), ["days", "מספר"]),
        (changed("decision-leave", by="judge"), ["by", "judge", "chair, committee"]),
        (changed("decision-adjournment", new_hearing_at="half past ten"), ["new_hearing_at"]),
        (
            changed("decision-release", members=[{"name": "א", "seat": "chair", "age": 3}]),
            ["members[1].age"],
        ),
        (changed("decision-release", members=[{"name": "א"}]), ["members[1].seat"]),
        (changed("decision-release", members=[{"name": "א", "seat": 3}]), ["members[1].seat"]),
        (changed("decision-release", year_end="2026-09-01"), ["year_end"]),
        (changed("labels", start=15), ["15", "14"]),
        (changed("labels", start=0), ["start"]),
        (changed("labels", sheet="4x4"), ["sheet", "4x4", "2x7, 3x8"]),
        (changed("labels", addresses=["א"]), ["addresses[1]", "רשימה"]),
        (changed("labels", addresses=[["א", 1]]), ["addresses[1][2]"]),
        (changed("blank", of="text"), ["text", "--kinds"]),
        (changed("blank", of="blank"), ["blank", "--kinds"]),
        (changed("blank", of="txet"), ["txet", "--kinds"]),
        (changed("blank", decided="maybe"), ["decided", "maybe"]),
        (changed("letter-prison", language="en"), ["letter-prison", "en"]),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, data: object, named: list[str]) -> None:
    sentence = plain(refused(tmp_path, data))
    for word in named:
        assert word in sentence


def test_what_is_no_print_file_is_refused(tmp_path: Path) -> None:
    assert "UTF-8" in refused(tmp_path, "שלום".encode("cp1255"))
    assert "2" in refused(tmp_path, b'{\n"kind" "text"}')
    assert "paragraphs" in refused(tmp_path, b'{"kind":"text","paragraphs":[],"paragraphs":[]}')
    assert "JSON" in refused(tmp_path, b"")
    refused(tmp_path, b"[" * 100_000)
    refused(tmp_path, b'{"kind":"text","paragraphs":' + b"9" * 5000 + b"}")
    with pytest.raises(BadPrintFile, match=r"missing\.json"):
        print_file_pdf(tmp_path / "missing.json")
    with pytest.raises(BadPrintFile):
        print_file_pdf(tmp_path)


def test_too_large_a_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_files, "LARGEST_BYTES", 20)
    with pytest.raises(BadPrintFile) as caught:
        print_file_pdf(written(tmp_path, TEXT))
    assert caught.value.key == "print_file.too_large"


@pytest.mark.parametrize("character", ["😀", "\x00", "\ufffe"])
def test_a_character_that_no_font_draws_is_named(tmp_path: Path, character: str) -> None:
    sentence = refused(tmp_path, TEXT | {"paragraphs": [f"א {character}"]})
    assert f"U+{ord(character):04X}" in sentence


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + json.dumps(TEXT).encode()
    assert print_file_pdf(written(tmp_path, content)).startswith(b"%PDF-")


def test_empty_text_is_an_empty_page(tmp_path: Path) -> None:
    pdf = print_file_pdf(written(tmp_path, {"kind": "text", "paragraphs": []}))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) == 1


LONG = "מילה ארוכה (בסוגריים) מיום 12.3.2026 ועוד " * 160


@pytest.mark.parametrize(
    "changes",
    [
        {"why": [LONG]},
        {"your_words": LONG},
        {"conditions": [LONG, LONG]},
        {"office": [LONG]},
        {"to": [LONG]},
        {"enclosures": [LONG]},
        {"picked_up_by": LONG},
    ],
)
def test_long_texts_go_on_to_further_pages(tmp_path: Path, changes: dict[str, Any]) -> None:
    pdf = print_file_pdf(written(tmp_path, changed("letter-minor", **changes)))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) >= 2


def test_a_name_longer_than_a_page_is_refused(tmp_path: Path) -> None:
    signer = {"name": LONG, "role": "מזכירות"}
    sentence = refused(tmp_path, changed("letter-minor", signed_by=signer))
    assert "ארוכים מעמוד" in sentence


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ("release", "released_on"),
        ("adjournment", "next_hearing_on"),
        ("changed_conditions", "from_day"),
        ("revocation", "return_by"),
        ("leave", "leave_days"),
    ],
)
def test_an_outcome_cannot_be_told_to_the_minor_without_its_day(
    tmp_path: Path, what: str, field: str
) -> None:
    told = {"what": what, "decided_on": "2026-11-22"}
    assert f"decided.{field}" in plain(refused(tmp_path, changed("letter-minor", decided=told)))


def test_a_victim_is_told_of_which_day_a_decision_is(tmp_path: Path) -> None:
    assert "decided_on" in plain(refused(tmp_path, changed("letter-victim", decided_on=None)))
