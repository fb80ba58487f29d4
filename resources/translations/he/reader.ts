<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>FindBar</name>
    <message>
        <source>Words to find</source>
        <translation>מילים לחיפוש</translation>
    </message>
    <message>
        <source>Found before (Shift F3)</source>
        <translation>המופע הקודם (⁦Shift F3⁩)</translation>
    </message>
    <message>
        <source>Found next (F3)</source>
        <translation>המופע הבא (⁦F3⁩)</translation>
    </message>
    <message>
        <source>In all reports</source>
        <translation>בכל הדוחות</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} מתוך {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>לא נמצא</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>החיפוש נמשך…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>This document is a scan: its pages are pictures without text, so words in it cannot be found. Bookmarks and highlights work in it too.</source>
        <translation type="unfinished">המסמך סרוק: העמודים הם תמונות בלי טקסט, ולכן אי אפשר לחפש בו מילים. סימניות והדגשות אפשר להניח גם בו.</translation>
    </message>
    <message>
        <source>Pages that are pictures only, and were not searched: {count}</source>
        <translation type="unfinished">עמודים שהם תמונה בלבד ולא נכללו בחיפוש: {count}</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Only you see these. They never enter the file.</source>
        <translation>רק אתם רואים את הסימונים האלה. הם אינם נכנסים לתיק.</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>הסימונים שלי</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>הסרת הסימון</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Ctrl+B marks the page, Ctrl+H the chosen words.</source>
        <translation>עדיין אין סימונים. ⁦Ctrl+B⁩ מניח סימנייה בעמוד, ⁦Ctrl+H⁩ מדגיש את המילים שנבחרו.</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>עמוד {page}</translation>
    </message>
    <message>
        <source>{page} · bookmark</source>
        <translation>{page} · סימנייה</translation>
    </message>
    <message>
        <source>Part of a scan</source>
        <translation>חלק מדף סרוק</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>שם הסימנייה</translation>
    </message>
</context>
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
    <name>PdfReader</name>
    <message>
        <source>Found in all reports</source>
        <translation>נמצאו בכל הדוחות</translation>
    </message>
    <message>
        <source>Shift and the arrows change the frame, Ctrl+Shift moves it, Ctrl+H highlights it, Esc lets it go.</source>
        <translation>Shift וחצים משנים את גודל המסגרת, Ctrl+Shift וחצים מזיזים אותה, Ctrl+H מדגיש אותה, Esc מבטל.</translation>
    </message>
    <message>
        <source>A scan without text: it can be read, not searched.</source>
        <translation>מסמך סרוק בלי טקסט: אפשר לקרוא בו, אבל לא לחפש.</translation>
    </message>
    <message>
        <source>This page is a picture without text: search does not reach it.</source>
        <translation>העמוד הזה הוא תמונה בלי טקסט: החיפוש אינו מגיע אליו.</translation>
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
<context>
    <name>ReaderBar</name>
    <message>
        <source>Go to page (Ctrl G)</source>
        <translation type="unfinished">מעבר לעמוד (⁦Ctrl G⁩)</translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished">עמוד</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation type="unfinished">עמוד שלם</translation>
    </message>
    <message>
        <source>Turn the pages (Ctrl R)</source>
        <translation type="unfinished">סיבוב העמודים (⁦Ctrl R⁩)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished">עמודים</translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished">חיפוש</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished">סימנייה</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished">הדגשה</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation type="unfinished">הסימונים שלי</translation>
    </message>
</context>
<context>
    <name>ReaderDesk</name>
    <message>
        <source>First report</source>
        <translation>הדוח הראשון</translation>
    </message>
    <message>
        <source>Second report</source>
        <translation>הדוח השני</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>עמודי הדוח</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>כל הרוחב</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>שניים זה לצד זה</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>גלילה משותפת</translation>
    </message>
    <message>
        <source>Choose the second report</source>
        <translation>בחרו את הדוח השני</translation>
    </message>
    <message>
        <source>The next report you open from the list stands here.</source>
        <translation>הדוח הבא שתפתחו מן הרשימה יופיע כאן.</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>The page is bookmarked, for you alone.</source>
        <translation>הונחה סימנייה בעמוד. רק אתם רואים אותה.</translation>
    </message>
    <message>
        <source>Highlighted, for you alone.</source>
        <translation>ההדגשה נשמרה. רק אתם רואים אותה.</translation>
    </message>
    <message>
        <source>The mark was changed.</source>
        <translation>הסימון עודכן.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>The mark was removed.</source>
        <translation>הסימון הוסר.</translation>
    </message>
    <message>
        <source>Searching in all reports…</source>
        <translation>החיפוש בכל הדוחות נמשך…</translation>
    </message>
    <message>
        <source>{report} · page {page}</source>
        <translation>{report} · עמוד {page}</translation>
    </message>
    <message>
        <source>The first {count} places are listed.</source>
        <translation>מוצגים {count} המופעים הראשונים.</translation>
    </message>
    <message>
        <source>Not found in any report of the file.</source>
        <translation>לא נמצא באף דוח בתיק.</translation>
    </message>
    <message>
        <source>Reports that are scans without text, and were not searched: {count}.</source>
        <translation>דוחות סרוקים בלי טקסט שלא נכללו בחיפוש: {count}.</translation>
    </message>
</context>
<context>
    <name>ThumbList</name>
    <message>
        <source>Pages in small</source>
        <translation>העמודים בקטן</translation>
    </message>
    <message>
        <source>Page {page}, bookmark</source>
        <translation>עמוד {page}, סימנייה</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>עמוד {page}</translation>
    </message>
</context>
</TS>
