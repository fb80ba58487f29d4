"""What makes a file fit for the archive (PDF/A-2a) and for everyone (PDF/UA-1).

Besides tags and embedded fonts that is: what the file says about itself, the meaning of its
colours, its language, and how a viewer is to show it.
"""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from core.model.documents import Language
from core.printing.colour_profile import srgb_profile
from core.printing.pdf_file import PdfFile
from core.printing.pdf_values import text_string

PRODUCER: Final = "Vaada"
_REGION: Final = {Language.HEBREW: "he-IL"}
_METADATA: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
"""The title must not be dated: the same document gives the same bytes."""


def information(file: PdfFile, title: str) -> int:
    """Write the file's own title and producer; gives the object's number."""
    return file.add(f"<</Title{text_string(title)}/Producer{text_string(PRODUCER)}>>")


def catalogue_entries(file: PdfFile, title: str, language: Language) -> str:
    """Write metadata and colour profile; gives what the catalogue says of them."""
    tag = _REGION.get(language, language.value)
    metadata = _METADATA.format(
        title=escape(_without_controls(title)), language=tag, producer=PRODUCER
    )
    # An archive must be able to read it without a PDF program, so it is not compressed.
    about = file.add_stream(metadata.encode(), "/Type/Metadata/Subtype/XML", compressed=False)
    profile = file.add_stream(srgb_profile(), "/N 3")
    direction = "R2L" if language.right_to_left else "L2R"
    return (
        f"/Lang({tag})/MarkInfo<</Marked true>>/Metadata {about} 0 R"
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
        "/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {profile} 0 R>>]"
        f"/ViewerPreferences<</Direction/{direction}/DisplayDocTitle true>>"
    )


def _without_controls(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff")
