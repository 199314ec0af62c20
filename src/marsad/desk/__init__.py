"""The web application: events, documents, review and ledger, in Arabic and English, served on loopback.

``server.serve`` is the way in. Pages ask the archive for plain records; there is no SQL and no extraction here.
"""
