"""Making what is typed and what is kept alike: folding, spelling, scripts, dates, numbers.

Pure functions on text; `core/store` keeps what they make of a file, `core/services/search.py` asks.
"""
