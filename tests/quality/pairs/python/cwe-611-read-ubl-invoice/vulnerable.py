from decimal import Decimal

from lxml import etree

NS = {
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
}


def parse_invoice(data: bytes) -> dict:
    parser = etree.XMLParser(load_dtd=True, resolve_entities=True, no_network=False)
    root = etree.fromstring(data, parser=parser)

    supplier = root.findtext(".//cac:AccountingSupplierParty//cbc:Name", namespaces=NS)
    payable = root.find(".//cac:LegalMonetaryTotal/cbc:PayableAmount", namespaces=NS)
    if payable is None:
        raise ValueError("no payable amount in document")
    return {
        "supplier": (supplier or "").strip(),
        "currency": payable.get("currencyID"),
        "amount": Decimal(payable.text),
    }
