using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml.Linq;

public class SupplierInvoice
{
    public string Number { get; set; }
    public string Supplier { get; set; }
    public decimal Total { get; set; }
    public DateTime Imported { get; set; }
}

public class InvoiceImporter
{
    private readonly ISet<string> known = new HashSet<string>();

    public SupplierInvoice Import(TextReader text, Action<string> log)
    {
        var root = XDocument.Load(text).Root;
        if (root.Name.LocalName != "invoice")
        {
            throw new InvalidDataException("not an invoice");
        }
        var number = (string)root.Attribute("number");
        if (string.IsNullOrEmpty(number) || !known.Add(number))
        {
            throw new InvalidDataException("number is missing or known");
        }
        string supplier = ((string)root.Element("supplier") ?? "unknown").Trim();
        decimal total;
        if (!decimal.TryParse((string)root.Element("total"), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out total) || total <= 0)
        {
            throw new InvalidDataException("total is missing");
        }
        log(string.Format("invoice of {0:F2} imported, {1} in total", total, known.Count));
        return new SupplierInvoice
        {
            Number = number,
            Supplier = supplier,
            Total = total,
            Imported = DateTime.UtcNow
        };
    }
}
