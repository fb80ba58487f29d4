"""Documents of ours bound in one file, which stays tagged, PDF/A-2a and PDF/UA-1.

Only files that this program has just made: nothing here distrusts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pikepdf import Array, Name, OutlineItem, Pdf


def bound_pdf(title: str, parts: Sequence[tuple[str, bytes]]) -> bytes:
    """The PDFs of `parts` one after the other; each is a line of the outline under its own title.

    All parts speak the language of the first. The same parts always give the same bytes.
    """
    with Pdf.open(BytesIO(parts[0][1])) as whole:
        starts = [0]
        kept = []  # pages are read from their own file until the last one is written
        for _, data in parts[1:]:
            starts.append(len(whole.pages))
            kept.append(Pdf.open(BytesIO(data)))
            _append(whole, kept[-1])
        with whole.open_outline() as outline:
            outline.root[:] = [
                OutlineItem(name, start) for (name, _), start in zip(parts, starts, strict=True)
            ]
        with whole.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            about["dc:title"] = title
        whole.docinfo["/Title"] = title
        target = BytesIO()
        whole.save(target, deterministic_id=True)
    for part in kept:
        part.close()
    return target.getvalue()


def _append(whole: Pdf, part: Pdf) -> None:
    """The pages, then the tree of tags: its elements find their pages again in `whole`."""
    first = len(whole.pages)
    whole.pages.extend(part.pages)
    tree: Any = whole.Root.StructTreeRoot
    added: Any = whole.copy_foreign(part.Root.StructTreeRoot)
    shift = int(tree.ParentTreeNextKey)
    for page in list(whole.pages)[first:]:
        page.obj.StructParents = int(page.obj.StructParents) + shift
        for note in page.obj.get(Name.Annots, Array()):
            note.StructParent = int(note.StructParent) + shift
    keys = list(added.ParentTree.Nums)
    for place in range(0, len(keys), 2):
        tree.ParentTree.Nums.extend([int(keys[place]) + shift, keys[place + 1]])
    tree.ParentTreeNextKey = shift + int(added.ParentTreeNextKey)
    document = added.K
    document.P = tree
    if not isinstance(tree.K, Array):
        tree.K = Array([tree.K])
    tree.K.append(document)
