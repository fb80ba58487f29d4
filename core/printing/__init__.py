"""What is printed: Hebrew lines, fonts, pages, tags, and one module for each kind of document.

A text goes this way: `isolation` marks its numbers, `bidi` levels it, `families` finds fonts and
`fonts` shapes it; `set_words` and `shaped_text` put that together, `line_breaking` cuts it into
lines, `line_drawing` writes them. `paragraph`, `facts`, `tables`, `columns`, `forms`, `kept` and
`signatures` are made from a document's `blocks` and set by `pages` on reportlab's frames; `canvas`
collects what is drawn and writes the file with `font_embedding`, `structure`, `outline` and
`archive`. `decision` and `text_document` are what others call. docs/printing.md tells the rest.
"""
