<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <translation>התשובה</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>איך סופרים</translation>
    </message>
    <message>
        <source>On another reading of the law</source>
        <translation>לפי קריאה אחרת של החוק</translation>
    </message>
    <message>
        <source>{question} The committee&apos;s reading: {option}</source>
        <translation>{question} הקריאה של הוועדה: {option}</translation>
    </message>
    <message>
        <source>Something was not understood; the field says what.</source>
        <translation>משהו לא הובן; כתוב מה ליד השדה.</translation>
    </message>
    <message>
        <source>The answer appears here as soon as these are known: {missing}</source>
        <translation>התשובה תופיע כאן כשיירשמו: {missing}</translation>
    </message>
    <message>
        <source>another reading</source>
        <translation>קריאה אחרת</translation>
    </message>
</context>
<context>
    <name>CalculatorCard</name>
    <message>
        <source>Calculate</source>
        <translation>חישוב</translation>
    </message>
    <message>
        <source>Example: {words}</source>
        <translation>דוגמה: {words}</translation>
    </message>
    <message>
        <source>What to calculate</source>
        <translation>מה לחשב</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>אפשר להשאיר ריק.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Previous month</source>
        <translation>החודש הקודם</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>החודש הבא</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>החודש הזה</translation>
    </message>
    <message>
        <source>Whose days of rest</source>
        <translation>ימי המנוחה של מי</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>מעבר לתאריך</translation>
    </message>
    <message>
        <source>To a date:</source>
        <translation>לתאריך:</translation>
    </message>
    <message>
        <source>Days of rest of:</source>
        <translation>ימי המנוחה של:</translation>
    </message>
    <message>
        <source>Calendar of rest days</source>
        <translation>לוח ימי המנוחה</translation>
    </message>
    <message>
        <source>A working day.</source>
        <translation>יום עבודה.</translation>
    </message>
    <message>
        <source>In Jerusalem, by the clock in Israel, rounded to the minute.</source>
        <translation>בירושלים, לפי שעון ישראל, בעיגול לדקה.</translation>
    </message>
    <message>
        <source>The half-festival is no day of rest of section 18a.</source>
        <translation>חול המועד אינו יום מנוחה לפי סעיף 18א.</translation>
    </message>
    <message>
        <source>A day of rest by a law of its own, not of section 18a.</source>
        <translation>יום מנוחה לפי חוק משלו, לא לפי סעיף 18א.</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Choose</source>
        <translation>בחירה</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>{what}: hour</source>
        <translation>{what}: שעה</translation>
    </message>
</context>
<context>
    <name>FlagInput</name>
    <message>
        <source>Not known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
</context>
<context>
    <name>LawDeskScreen</name>
    <message>
        <source>Law desk</source>
        <translation>שולחן החוק</translation>
    </message>
    <message>
        <source>Every rule on time in the law, offline.</source>
        <translation>כל כללי המועדים שבחוק, עם מחשבון לכל אחד.</translation>
    </message>
    <message>
        <source>Fill with an example</source>
        <translation>מילוי בדוגמה</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>כללים</translation>
    </message>
    <message>
        <source>Calendar of rest days</source>
        <translation>לוח ימי המנוחה</translation>
    </message>
    <message>
        <source>To the list of rules</source>
        <translation>לרשימת הכללים</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>אי אפשר להציג את זה</translation>
    </message>
    <message>
        <source>Show all rules</source>
        <translation>הצגת כל הכללים</translation>
    </message>
    <message>
        <source>Choose a rule</source>
        <translation>בחירת כלל</translation>
    </message>
    <message>
        <source>Type a word or a section, walk with the arrows, and press Enter to calculate a date with its steps. Nothing that is typed here is kept.</source>
        <translation>אפשר להקליד מילה או סעיף, לעבור בין הכללים בחצים, וללחוץ Enter כדי לחשב מועד ולראות את הדרך אליו. מה שנרשם כאן אינו נשמר.</translation>
    </message>
    <message>
        <source>Copied. Locking Vaada empties the clipboard.</source>
        <translation>הועתק. נעילת ועדה מרוקנת את הלוח.</translation>
    </message>
</context>
<context>
    <name>LawLink</name>
    <message>
        <source>To the rule at the law desk</source>
        <translation>לכלל בשולחן החוק</translation>
    </message>
    <message>
        <source>Section {section}, to the rule at the law desk: {title}</source>
        <translation>סעיף {section}, לכלל בשולחן החוק: {title}</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Independence Day</source>
        <translation>יום העצמאות</translation>
    </message>
    <message>
        <source>Eve of {day}</source>
        <translation>ערב {day}</translation>
    </message>
    <message>
        <source>Sunset {time}</source>
        <translation>שקיעה {time}</translation>
    </message>
    <message>
        <source>Nightfall {time}</source>
        <translation>צאת הכוכבים {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>היום</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules of the law</source>
        <translation>כללי החוק</translation>
    </message>
    <message>
        <source>Word, section or duty</source>
        <translation>מילה, סעיף או חובה</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>חיפוש בכללים</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>סדר</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>לפי סעיף</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>לפי נושא</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>חוק</translation>
    </message>
    <message>
        <source>All laws</source>
        <translation>כל החוקים</translation>
    </message>
    <message>
        <source>No rule fits</source>
        <translation>אין כלל מתאים</translation>
    </message>
    <message>
        <source>Fewer words or another law will show more.</source>
        <translation>פחות מילים או חוק אחר יראו יותר.</translation>
    </message>
    <message>
        <source>Show all rules</source>
        <translation>הצגת כל הכללים</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>כלל אחד</numerusform>
            <numerusform>%n כללים</numerusform>
        </translation>
    </message>
    <message>
        <source>section {section}</source>
        <translation>סעיף {section}</translation>
    </message>
    <message>
        <source>temporary provision</source>
        <translation>הוראת שעה</translation>
    </message>
    <message>
        <source>read the warning</source>
        <translation>יש אזהרה</translation>
    </message>
</context>
<context>
    <name>RuleView</name>
    <message>
        <source>Section {section} · {law}</source>
        <translation>סעיף {section} · {law}</translation>
    </message>
    <message>
        <source>temporary provision</source>
        <translation>הוראת שעה</translation>
    </message>
    <message>
        <source>How the rule works</source>
        <translation>איך הכלל פועל</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>מי פועל</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>נספר מן</translation>
    </message>
    <message>
        <source>The committee&apos;s practice</source>
        <translation>נוהג הוועדה</translation>
    </message>
    <message>
        <source>Who may lengthen it</source>
        <translation>מי רשאי להאריך</translation>
    </message>
    <message>
        <source>Open questions of this rule</source>
        <translation>שאלות פתוחות בכלל הזה</translation>
    </message>
    <message>
        <source>The committee&apos;s reading is chosen in the settings.</source>
        <translation>את קריאת הוועדה בוחרים בהגדרות.</translation>
    </message>
    <message>
        <source>{question} (section {section})</source>
        <translation>{question} (סעיף {section})</translation>
    </message>
    <message>
        <source>the committee&apos;s reading</source>
        <translation>קריאת הוועדה</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>על מה זה נשען</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>המידה</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>בתוקף</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>נבדק לאחרונה</translation>
    </message>
    <message>
        <source>In files of examples: {name}</source>
        <translation>בקובצי דוגמאות: {name}</translation>
    </message>
    <message>
        <source>from {since}</source>
        <translation>מ־{since}</translation>
    </message>
    <message>
        <source>from {since} until {until}</source>
        <translation>מ־{since} עד {until}</translation>
    </message>
</context>
</TS>
