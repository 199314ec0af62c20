"""The grammar of dates: readers that look at the words from a place on and give an expression and the word after it.

``terminals`` reads numbers, months, years and "last"; ``days``, ``periods``, ``ago``, ``feasts``, ``clock`` and ``english``
read one kind of wording each; ``spans`` joins what they read; ``reader`` sends each word to the readers it may open.
"""
