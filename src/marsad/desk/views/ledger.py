"""The ledger, page by page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from marsad.archive import ledger as chain
from marsad.archive import listing_documents, looking
from marsad.desk.views.pages import number_of, prefix, render


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """The entries, newest first; ``what`` narrows them to one kind of act."""
    what = request.GET.get("what", "")[:40]
    page = listing_documents.ledger_page(what, number_of(request))
    for entry in page.items:
        entry["line"] = looking.plain(entry["body"])
    context = {"page": page, "what": what, "kinds": listing_documents.ledger_kinds(), "last": chain.head(), "prefix": prefix(what=what)}
    return render(request, "ledger.html", context, "ledger")
