"""What each kind of document says, as plain values: the shape of print files, one class a kind.

A print file is such a class written as JSON. Dates are ISO (2026-11-22), times HH:MM. A field with
a default may be left out; no other name is read.
"""
