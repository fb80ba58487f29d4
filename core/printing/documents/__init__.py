"""One module for each kind of document: from its plain values to its worded pages.

Each has functions `(values, words) -> Sheet` or `-> DecisionDocument`; `kinds` lists them. Words
are data: `resources/wording/<language>/documents/<name>.toml`.
"""
