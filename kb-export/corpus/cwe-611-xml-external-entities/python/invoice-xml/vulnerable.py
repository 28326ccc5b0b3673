import logging
from decimal import Decimal, InvalidOperation

from django.contrib.auth.decorators import permission_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST
from lxml import etree

log = logging.getLogger(__name__)
MAX_SIZE = 1024 * 1024


def text(element, path):
    value = element.findtext(path)
    return value.strip() if value else ""


def read_invoice(document):
    parser = etree.XMLParser(load_dtd=True, resolve_entities=True, remove_comments=True)
    root = etree.fromstring(document, parser)
    lines = []
    for line in root.iterfind("lines/line"):
        amount = Decimal(text(line, "amount"))
        lines.append({"title": text(line, "title"), "amount": amount})
    return {
        "number": text(root, "number"),
        "supplier": text(root, "supplier/name"),
        "lines": lines,
        "total": sum((line["amount"] for line in lines), Decimal(0)),
    }


@require_POST
@permission_required("accounting.add_invoice", raise_exception=True)
def preview_invoice(request):
    upload = request.FILES.get("invoice")
    if upload is None or upload.size > MAX_SIZE:
        return JsonResponse({"error": "one file of at most 1 MiB is needed"}, status=400)
    try:
        invoice = read_invoice(upload.read())
    except (etree.XMLSyntaxError, InvalidOperation) as error:
        log.info("invoice rejected: %s", type(error).__name__)
        return JsonResponse({"error": "the invoice cannot be read"}, status=422)
    log.info("invoice with %d lines", len(invoice["lines"]))
    return JsonResponse(invoice)
