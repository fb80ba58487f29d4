<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AbsenceForm</name>
    <message>
        <source>Record an absence</source>
        <translation>רישום היעדרות</translation>
    </message>
    <message>
        <source>End of the absence</source>
        <translation>סוף ההיעדרות</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>נעדרות מיום</translation>
    </message>
    <message>
        <source>The first day of the absence is missing.</source>
        <translation>חסר היום הראשון של ההיעדרות.</translation>
    </message>
    <message>
        <source>Away since {day}</source>
        <translation>מאז {day}</translation>
    </message>
    <message>
        <source>Arrested on</source>
        <translation>יום המעצר</translation>
    </message>
    <message>
        <source>From the day of arrest the days count again</source>
        <translation>מיום המעצר הימים נמנים שוב</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>יום החזרה</translation>
    </message>
    <message>
        <source>Leave empty while the absence goes on</source>
        <translation>להשאיר ריק כל עוד ההיעדרות נמשכת</translation>
    </message>
    <message>
        <source>The end of the absence was recorded.</source>
        <translation>סוף ההיעדרות נרשם, והמועדים חושבו מחדש.</translation>
    </message>
    <message>
        <source>The absence was recorded, and the dates were counted again.</source>
        <translation>ההיעדרות נרשמה, והמועדים חושבו מחדש.</translation>
    </message>
</context>
<context>
    <name>ArrangementForm</name>
    <message>
        <source>A past arrangement</source>
        <translation>הסדר מותנה מן העבר</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>נחתם ביום</translation>
    </message>
    <message>
        <source>Somebody who was a minor on that day could not make one</source>
        <translation>מי שהיה קטין באותו יום לא יכול היה לחתום עליו</translation>
    </message>
    <message>
        <source>The day on which it was signed is missing.</source>
        <translation>חסר יום החתימה.</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>מה הוסכם</translation>
    </message>
    <message>
        <source>A probation officer recommended it</source>
        <translation>קצין מבחן המליץ עליו</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>The past arrangement was recorded.</source>
        <translation>ההסדר מן העבר נרשם.</translation>
    </message>
</context>
<context>
    <name>ArrangementsCard</name>
    <message>
        <source>Past arrangements with a prosecutor</source>
        <translation>הסדרים מותנים בעבר</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>Record a past arrangement</source>
        <translation>רישום הסדר מותנה מן העבר</translation>
    </message>
    <message>
        <source>History of an adult. The committee neither gives one nor decides by it.</source>
        <translation>היסטוריה של אדם בגיר בלבד. הוועדה אינה מציעה הסדר מותנה ואינה מחליטה על פיו.</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>לא נרשם הסדר.</translation>
    </message>
    <message>
        <source>Signed on {day}</source>
        <translation>נחתם ב־{day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>The past arrangement was removed.</source>
        <translation>ההסדר מן העבר הוסר.</translation>
    </message>
</context>
<context>
    <name>BackAgain</name>
    <message>
        <source>What you typed and did not save is here again, from {when}.</source>
        <translation>מה שהוקלד ולא נשמר מופיע כאן שוב, מיום {when}.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>לוותר עליו</translation>
    </message>
</context>
<context>
    <name>CaseFileScreen</name>
    <message>
        <source>Print</source>
        <translation type="unfinished">הדפסה</translation>
    </message>
    <message>
        <source>To the hearing</source>
        <translation>לדיון</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>התיק נפתח…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>מבט כולל</translation>
    </message>
    <message>
        <source>Rehabilitation plan</source>
        <translation>תוכנית שיקום</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>תסקירים ודוחות</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>מועדים</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Hearings and decisions</source>
        <translation>דיונים והחלטות</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>חופשות</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation type="unfinished">ציר הזמן</translation>
    </message>
    <message>
        <source>Reports ({count})</source>
        <translation>תסקירים ודוחות ({count})</translation>
    </message>
    <message>
        <source>The file cannot be shown</source>
        <translation>אי אפשר להציג את התיק</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>כל מה שנשמר בטוח. אפשר לחזור ולנסות שוב.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>language: {language}</source>
        <translation>שפה: {language}</translation>
    </message>
    <message>
        <source>counsel: {names}</source>
        <translation>סנגוריה: {names}</translation>
    </message>
    <message>
        <source>hearing today {time}</source>
        <translation>דיון היום {time}</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Save and add another</source>
        <translation>לשמור ולהוסיף עוד</translation>
    </message>
    <message>
        <source>This is before the minor was born ({day}).</source>
        <translation>היום הזה קודם ליום הלידה ({day}).</translation>
    </message>
    <message>
        <source>This day has not come yet. Only what was done is recorded.</source>
        <translation>היום הזה עוד לא הגיע. רושמים רק מה שכבר נעשה.</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>appeared</source>
        <translation>נוסף</translation>
    </message>
    <message>
        <source>is no longer</source>
        <translation>ירד</translation>
    </message>
    <message>
        <source>appeared, {new}</source>
        <translation>נוסף, {new}</translation>
    </message>
    <message>
        <source>is no longer, was {old}</source>
        <translation>ירד, היה {old}</translation>
    </message>
    <message>
        <source>from {old} to {new}</source>
        <translation>מ־{old} ל־{new}</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>on another reading: {day}</source>
        <translation>לפי קריאה אחרת: {day}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>למה?</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>נעשה ב־{day}</translation>
    </message>
    <message>
        <source>by: {who}</source>
        <translation>בידי: {who}</translation>
    </message>
    <message>
        <source>another day was set</source>
        <translation>נקבע יום אחר</translation>
    </message>
    <message>
        <source>proposed: {day}, waits for a second person</source>
        <translation>הוצע {day}, ממתין לאישור</translation>
    </message>
    <message>
        <source>the day that was set rests</source>
        <translation>היום שנקבע אינו תקף עוד</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>נעשה</translation>
    </message>
</context>
<context>
    <name>DeadlinesTab</name>
    <message>
        <source>Time line</source>
        <translation>ציר הזמן</translation>
    </message>
    <message>
        <source>From right to left. The arrows walk, Enter explains.</source>
        <translation>מימין לשמאל. החצים עוברים בין התאריכים, Enter מסביר.</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>כל המועדים</translation>
    </message>
    <message>
        <source>Record an event</source>
        <translation>רישום אירוע</translation>
    </message>
    <message>
        <source>Notices of section 34a</source>
        <translation>הודעות לפי סעיף 34א</translation>
    </message>
    <message>
        <source>Record a notice</source>
        <translation>רישום הודעה</translation>
    </message>
    <message>
        <source>Facts of the case</source>
        <translation>עובדות התיק</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>תיקון</translation>
    </message>
    <message>
        <source>The dates of the law are counted from the facts of the case and from recorded events. Complete the facts first.</source>
        <translation>מועדי הדין נספרים מעובדות התיק ומאירועים שנרשמו. תחילה יש להשלים את העובדות.</translation>
    </message>
    <message>
        <source>Complete the facts</source>
        <translation>השלמת העובדות</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>הסתרה</translation>
    </message>
    <message>
        <source>No date can be counted yet</source>
        <translation>עוד אי אפשר לחשב מועדים</translation>
    </message>
    <message>
        <source>No proof of a notice is in the file.</source>
        <translation>אין בתיק רישום של מסירת הודעה.</translation>
    </message>
    <message>
        <source>Not recorded: {facts}</source>
        <translation>לא נרשמו: {facts}</translation>
    </message>
    <message>
        <source>Entry to the facility</source>
        <translation>כניסה למעון</translation>
    </message>
    <message>
        <source>Start of the sentence</source>
        <translation>תחילת המאסר</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>דיון</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>החלטה</translation>
    </message>
</context>
<context>
    <name>EventEndForm</name>
    <message>
        <source>End of the event</source>
        <translation>סוף האירוע</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>היום האחרון</translation>
    </message>
    <message>
        <source>The last day is missing.</source>
        <translation>חסר היום האחרון.</translation>
    </message>
    <message>
        <source>The end was recorded.</source>
        <translation>הסוף נרשם.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Record an event</source>
        <translation>רישום אירוע</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>Type a few letters: arrest, indictment…</source>
        <translation>כמה אותיות: מעצר, כתב אישום…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>יש לבחור מה קרה.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>יום</translation>
    </message>
    <message>
        <source>The day on which it happened is missing.</source>
        <translation>חסר היום שבו זה קרה.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Dates are counted from it to the hour</source>
        <translation>ממנה נספרים מועדים בשעות</translation>
    </message>
    <message>
        <source>The hour is missing: this is counted in hours.</source>
        <translation>חסרה השעה: המועדים כאן נספרים בשעות.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>היום האחרון</translation>
    </message>
    <message>
        <source>Leave empty while it goes on</source>
        <translation>יש להשאיר ריק כל עוד זה נמשך</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Recorded: {what}, {day}.</source>
        <translation>נרשם: {what}, {day}.</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>Recorded events</source>
        <translation>אירועים שנרשמו</translation>
    </message>
    <message>
        <source>What happened outside this file stands here: an arrest, an indictment, a judgment. The law counts dates from each of them.</source>
        <translation>כאן נרשם מה שקרה מחוץ לתיק: מעצר, כתב אישום, גזר דין. מכל אירוע כזה החוק סופר מועדים.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>It ended</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>No date counts from it yet.</source>
        <translation>עדיין לא נספר ממנו מועד.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>עוד {count}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>למה?</translation>
    </message>
    <message>
        <source>A day that was set by two people rests on this event, and will be withdrawn.</source>
        <translation>על האירוע הזה נשען יום אחר שהוצע או נקבע. עם ההסרה הוא יבוטל, ולא ישוב גם אם האירוע יירשם מחדש.</translation>
    </message>
    <message>
        <source>Removed: {what}.</source>
        <translation>הוסר: {what}.</translation>
    </message>
</context>
<context>
    <name>ExplanationPanel</name>
    <message>
        <source>Why this date?</source>
        <translation>למה התאריך הזה?</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>כך זה נספר</translation>
    </message>
    <message>
        <source>Where the law can be read in more than one way</source>
        <translation>היכן אפשר לקרוא את החוק ביותר מדרך אחת</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>על מה זה נשען</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>סעיף</translation>
    </message>
    <message>
        <source>To the rule at the law desk</source>
        <translation>לכלל בשולחן החוק</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>מי פועל</translation>
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
        <source>It was done</source>
        <translation>נעשה</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>יום אחר</translation>
    </message>
    <message>
        <source>Print this explanation</source>
        <translation>הדפסת ההסבר</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>אין תאריך</translation>
    </message>
    <message>
        <source>the committee&apos;s reading</source>
        <translation>הקריאה שנבחרה</translation>
    </message>
    <message>
        <source>another reading</source>
        <translation>קריאה אחרת</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Correct the facts of the case</source>
        <translation>תיקון עובדות התיק</translation>
    </message>
    <message>
        <source>The dates are counted anew from what stands here.</source>
        <translation>המועדים ייספרו מחדש לפי מה שרשום כאן.</translation>
    </message>
    <message>
        <source>The facts were corrected.</source>
        <translation>העובדות תוקנו.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>This is not a date. Write day.month.year, such as 3.11.2026</source>
        <translation>זה אינו תאריך. יש לכתוב יום.חודש.שנה, למשל ⁦3.11.2026⁩</translation>
    </message>
    <message>
        <source>This is not a time. Write hours:minutes, such as 9:30</source>
        <translation>זו אינה שעה. יש לכתוב שעות:דקות, למשל ⁦9:30⁩</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>זה אינו מספר שלם. יש לכתוב ספרות בלבד.</translation>
    </message>
    <message>
        <source>Something here was not saved yet.</source>
        <translation>יש כאן דברים שעוד לא נשמרו.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>לוותר עליהם</translation>
    </message>
</context>
<context>
    <name>HearingForm</name>
    <message>
        <source>Schedule a hearing</source>
        <translation>קביעת דיון</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>קביעה</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>יום</translation>
    </message>
    <message>
        <source>The day of the hearing is missing.</source>
        <translation>חסר יום הדיון.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>The hearing was scheduled for {day}.</source>
        <translation>הדיון נקבע ליום {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">ביטול הפעולה</translation>
    </message>
</context>
<context>
    <name>HearingsTab</name>
    <message>
        <source>Hearings and decisions</source>
        <translation>דיונים והחלטות</translation>
    </message>
    <message>
        <source>Pages of the decision</source>
        <translation>עמודי ההחלטה</translation>
    </message>
    <message>
        <source>Schedule a hearing</source>
        <translation>קביעת דיון</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>יומן הדפסות</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>No hearings yet</source>
        <translation>עוד לא היו דיונים</translation>
    </message>
    <message>
        <source>Here stand the hearings of this file and what was decided in them.</source>
        <translation>כאן יופיעו הדיונים בתיק ומה שהוחלט בהם.</translation>
    </message>
    <message>
        <source>Choose a signed decision to read it here.</source>
        <translation>בחירה בהחלטה חתומה תפתח אותה כאן.</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>נרשם מן הנייר</translation>
    </message>
    <message>
        <source>What would change it: {what}</source>
        <translation>מה ישנה: {what}</translation>
    </message>
    <message>
        <source>Signed decision: Enter opens it</source>
        <translation>החלטה חתומה, נפתחת בלחיצה</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>החלטה</translation>
    </message>
    <message>
        <source>This decision was given on paper, before Vaada; only its gist is kept.</source>
        <translation>ההחלטה ניתנה על נייר, לפני ועדה; כאן נשמר רק תמציתה.</translation>
    </message>
    <message>
        <source>The decision cannot be shown</source>
        <translation>אי אפשר להציג את ההחלטה</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>What changed in the dates</source>
        <translation>מה השתנה במועדים</translation>
    </message>
    <message>
        <source>No date has moved since the file was opened here.</source>
        <translation>אף מועד לא השתנה מאז שהתיק נקלט במאגר.</translation>
    </message>
    <message>
        <source>All {count} changes</source>
        <translation>כל {count} השינויים</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Record a leave</source>
        <translation>רישום חופשה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>היום הראשון</translation>
    </message>
    <message>
        <source>The first day of the leave is missing.</source>
        <translation>חסר היום הראשון של החופשה.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>היום האחרון</translation>
    </message>
    <message>
        <source>Both days are days of leave</source>
        <translation>שני הימים הם ימי חופשה</translation>
    </message>
    <message>
        <source>The last day of the leave is missing.</source>
        <translation>חסר היום האחרון של החופשה.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>לשם מה</translation>
    </message>
    <message>
        <source>The leave was recorded.</source>
        <translation>החופשה נרשמה.</translation>
    </message>
</context>
<context>
    <name>LeaveTab</name>
    <message>
        <source>Record a leave</source>
        <translation>רישום חופשה</translation>
    </message>
    <message>
        <source>Record an absence</source>
        <translation>רישום היעדרות</translation>
    </message>
    <message>
        <source>Leave this year</source>
        <translation>חופשות השנה</translation>
    </message>
    <message>
        <source>The quota is not counted here: it needs the day of entry, and belongs to facilities only.</source>
        <translation>המכסה אינה מחושבת כאן: היא נספרת מיום הכניסה, ורק במעונות.</translation>
    </message>
    <message>
        <source>Regular leave</source>
        <translation>חופשה רגילה</translation>
    </message>
    <message>
        <source>Special leave</source>
        <translation>חופשה מיוחדת</translation>
    </message>
    <message>
        <source>Added by the committee</source>
        <translation>הוסיפה הוועדה</translation>
    </message>
    <message>
        <source>Added by the chair</source>
        <translation>הוסיף יושב הראש</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>רשימת החופשות</translation>
    </message>
    <message>
        <source>No leave is recorded. F2 records one.</source>
        <translation>לא נרשמו חופשות. אפשר לרשום ב־F2.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>היעדרויות</translation>
    </message>
    <message>
        <source>No absence is recorded.</source>
        <translation>לא נרשמו היעדרויות.</translation>
    </message>
    <message>
        <source>The court ordered that these days count.</source>
        <translation>בית המשפט הורה שהימים האלה נמנים.</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>נמשכת</translation>
    </message>
    <message>
        <source>Record the end</source>
        <translation>רישום הסוף</translation>
    </message>
</context>
<context>
    <name>ListAndPdf</name>
    <message>
        <source>Back to the list</source>
        <translation>חזרה לרשימה</translation>
    </message>
</context>
<context>
    <name>Meanwhile</name>
    <message>
        <source>In the file now: {words}</source>
        <translation>רשום עכשיו בתיק: {words}</translation>
    </message>
    <message>
        <source>What you wrote: {words}</source>
        <translation>מה שכתבת: {words}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>לא רשום דבר</translation>
    </message>
    <message>
        <source>Keep what is in the file</source>
        <translation>להשאיר את מה שבתיק</translation>
    </message>
    <message>
        <source>Write mine over it</source>
        <translation>לכתוב את שלי במקומו</translation>
    </message>
</context>
<context>
    <name>MovedPanel</name>
    <message>
        <source>What changed in the dates</source>
        <translation>מה השתנה במועדים</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Record a notice (section 34a)</source>
        <translation>רישום הודעה (סעיף 34א)</translation>
    </message>
    <message>
        <source>Which notice</source>
        <translation>איזו הודעה</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>נמסרה ביום</translation>
    </message>
    <message>
        <source>The day on which it was given is missing.</source>
        <translation>חסר היום שבו נמסרה ההודעה.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>מי מסר</translation>
    </message>
    <message>
        <source>How</source>
        <translation>כיצד</translation>
    </message>
    <message>
        <source>In writing, in conversation, through an interpreter</source>
        <translation>בכתב, בשיחה, באמצעות מתורגמן</translation>
    </message>
    <message>
        <source>The notice was recorded.</source>
        <translation>ההודעה נרשמה.</translation>
    </message>
</context>
<context>
    <name>OverrideForm</name>
    <message>
        <source>Another day</source>
        <translation>יום אחר</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>הצעה</translation>
    </message>
    <message>
        <source>The day to keep to</source>
        <translation>היום שיש לשמור</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>חסר היום.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>בחירת סיבה</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>חסרה הסיבה.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>במילים</translation>
    </message>
    <message>
        <source>Which order, which opinion, of which day</source>
        <translation>איזה צו או איזו חוות דעת, ומאיזה יום</translation>
    </message>
    <message>
        <source>Say in words why another day is kept.</source>
        <translation>יש לכתוב למה נשמר יום אחר.</translation>
    </message>
    <message>
        <source>After this, the proposal waits for a second person, and {day} goes on counting. Once it is confirmed, lists and warnings go by the new day; the computed one stays beside it. If a fact moves the computed day, the new day rests until it is proposed again.</source>
        <translation>ההצעה תמתין לאישור של אדם שני, ועד אז המועד הקובע נשאר {day}. אחרי האישור ילכו הרשימות והאזהרות לפי היום החדש, והמועד המחושב יישאר לצידו. אם עובדה תזיז את המועד המחושב, היום החדש לא יהיה תקף עד שיוצע שוב.</translation>
    </message>
    <message>
        <source>Proposed: {day}. A second person has to confirm it.</source>
        <translation>הוצע: {day}. נדרש אישור של אדם שני.</translation>
    </message>
</context>
<context>
    <name>OverridePart</name>
    <message>
        <source>Confirm the day</source>
        <translation>אישור היום</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>ביטול ההצעה</translation>
    </message>
    <message>
        <source>Back to the computed day</source>
        <translation>חזרה למועד המחושב</translation>
    </message>
    <message>
        <source>Another day was set: {day}</source>
        <translation>נקבע יום אחר: {day}</translation>
    </message>
    <message>
        <source>The day that was set rests: {day}</source>
        <translation>היום שנקבע אינו תקף עוד: {day}</translation>
    </message>
    <message>
        <source>Another day is proposed: {day}. It waits for a second person.</source>
        <translation>הוצע יום אחר: {day}. ההצעה ממתינה לאישור של אדם שני.</translation>
    </message>
    <message>
        <source>It counts in place of the computed day, {computed}.</source>
        <translation>הוא הקובע במקום המועד המחושב, {computed}.</translation>
    </message>
    <message>
        <source>It was set in place of {was}, and the computed day has moved since. {computed} counts, until another day is proposed again.</source>
        <translation>הוא נקבע במקום {was}, ומאז זז המועד המחושב. הקובע הוא {computed}, עד שיוצע יום אחר מחדש.</translation>
    </message>
    <message>
        <source>Until then the computed day counts: {computed}.</source>
        <translation>עד אז קובע המועד המחושב: {computed}.</translation>
    </message>
    <message>
        <source>Until then the computed day counts: {computed}. Once you confirm, the proposed day counts in its place, and your name stands beside it.</source>
        <translation>עד אז קובע המועד המחושב: {computed}. עם האישור שלך יקבע היום המוצע במקומו, ושמך יירשם לצידו.</translation>
    </message>
    <message>
        <source>Confirmed: {day} counts.</source>
        <translation>אושר: היום הקובע הוא {day}.</translation>
    </message>
    <message>
        <source>The computed day, {computed}, will count. The proposal stays on record.</source>
        <translation>היום הקובע יהיה המועד המחושב, {computed}. ההצעה תישאר רשומה.</translation>
    </message>
    <message>
        <source>Withdrawn: the computed day, {day}, counts.</source>
        <translation>בוטל: היום הקובע הוא המועד המחושב, {day}.</translation>
    </message>
    <message>
        <source>It was not saved. What stood before is as it was; try again.</source>
        <translation>לא נשמר. מה שהיה קודם נשאר כשהיה; אפשר לנסות שוב.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>ProofForm</name>
    <message>
        <source>A duty that was done</source>
        <translation>חובה שנעשתה</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
    <message>
        <source>Due by {day}, section {section}</source>
        <translation>חובה עד {day}, סעיף {section}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>נעשה ביום</translation>
    </message>
    <message>
        <source>The day on which it was done is missing.</source>
        <translation>חסר היום שבו זה נעשה.</translation>
    </message>
    <message>
        <source>How, and what proves it</source>
        <translation>איך, ומה מוכיח זאת</translation>
    </message>
    <message>
        <source>A letter, a record of court, a conversation that was written down</source>
        <translation>מכתב, פרוטוקול, שיחה שתועדה</translation>
    </message>
    <message>
        <source>Recorded as done: {what}.</source>
        <translation>נרשם שנעשה: {what}.</translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>done on {day}</source>
        <translation>נעשה ב־{day}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>The proof was taken out.</source>
        <translation>האישור הוסר.</translation>
    </message>
</context>
<context>
    <name>SendingForm</name>
    <message>
        <source>What you wrote is kept, and stands there when the panel is opened.</source>
        <translation>מה שנכתב נשמר בצד, ויופיע כשהטופס ייפתח שוב.</translation>
    </message>
    <message>
        <source>It is kept, and stands there again when the panel is opened.</source>
        <translation>זה נשמר בצד, ויופיע כשהטופס ייפתח שוב.</translation>
    </message>
    <message>
        <source>What you typed was discarded.</source>
        <translation>מה שהוקלד לא נשמר.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>It was not saved. What you wrote is still here; try again.</source>
        <translation>הדבר לא נשמר. מה שנכתב עדיין כאן; אפשר לנסות שוב.</translation>
    </message>
</context>
<context>
    <name>TermsField</name>
    <message>
        <source>Which term</source>
        <translation>איזה תנאי</translation>
    </message>
    <message>
        <source>How much was agreed</source>
        <translation>כמה הוסכם</translation>
    </message>
    <message>
        <source>Add the term</source>
        <translation>הוספת התנאי</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
</context>
</TS>
