from decimal import Decimal

from lxml import etree

NS = {
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
}


def parse_invoice(data: bytes) -> dict:
    parser = etree.XMLParser(load_dtd=False, resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser=parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("documents with a DOCTYPE are not accepted")

    supplier = root.findtext(".//cac:AccountingSupplierParty//cbc:Name", namespaces=NS)
    payable = root.find(".//cac:LegalMonetaryTotal/cbc:PayableAmount", namespaces=NS)
    if payable is None:
        raise ValueError("no payable amount in document")
    return {
        "supplier": (supplier or "").strip(),
        "currency": payable.get("currencyID"),
        "amount": Decimal(payable.text),
    }
