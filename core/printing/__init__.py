"""What is printed: Hebrew lines, fonts, pages, and one module for each kind of document.

A text goes this way: `isolation` marks its numbers, `bidi` levels it, `families` finds fonts and
`fonts` shapes it (together `shaped_text`), `line_breaking` cuts it into lines, `line_drawing` and
`font_embedding` write them. `paragraph`, `facts`, `tables`, `kept` and `signatures` are set on
reportlab's pages by `blocks` and `pages`; `decision` and `text_document` are what others call.
"""
