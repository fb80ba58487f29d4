<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>PageArea</name>
    <message>
        <source>Page {page} could not be drawn. The rest can be read.</source>
        <translation>אי אפשר לצייר את עמוד {page}. את שאר העמודים אפשר לקרוא.</translation>
    </message>
    <message>
        <source>Page {page} is being drawn…</source>
        <translation>עמוד {page} בהכנה…</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Page before</source>
        <translation>העמוד הקודם</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>העמוד הבא</translation>
    </message>
    <message>
        <source>Smaller (Ctrl −)</source>
        <translation>הקטנה (Ctrl −)</translation>
    </message>
    <message>
        <source>Larger (Ctrl +)</source>
        <translation>הגדלה (Ctrl +)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>התאמה לרוחב</translation>
    </message>
    <message>
        <source>Ctrl 0</source>
        <translation>Ctrl 0</translation>
    </message>
    <message>
        <source>Opening the document…</source>
        <translation>המסמך נפתח…</translation>
    </message>
    <message>
        <source>Vaada could not read it. Nothing was lost.</source>
        <translation>ועדה לא הצליחה לקרוא אותו. דבר לא אבד.</translation>
    </message>
    <message>
        <source>The document cannot be shown</source>
        <translation>אי אפשר להציג את המסמך</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>עמוד {page} מתוך {count}</translation>
    </message>
</context>
</TS>
