"""The grammar of dates: readers that look at the words from a place on and give an expression and the word after it.

``terminals`` reads numbers, months, years and "last"; ``calendar_days``, ``days``, ``months``, ``years``, ``units``, ``parts``,
``ago``, ``feasts`` and ``clock`` read one kind of wording each, ``spans`` joins what they read, ``refusals`` knows what only
looks like a date, and ``reader`` sends each word to the readers it may open.
"""
