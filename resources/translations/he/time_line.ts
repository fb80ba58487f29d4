<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>TimeLine</name>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
</context>
</TS>
