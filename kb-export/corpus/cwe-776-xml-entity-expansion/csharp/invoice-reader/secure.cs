using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Accounts;

public sealed record Invoice(string Number, DateOnly Day, string Seller, decimal Total);

public sealed class InvoiceReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    public Invoice Read(Stream attachment)
    {
        using var reader = XmlReader.Create(attachment, Settings);
        var root = XDocument.Load(reader).Root
            ?? throw new InvalidDataException("The invoice is empty.");
        var names = root.Elements().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
        string Value(string name) => names[name].FirstOrDefault()
            ?? throw new InvalidDataException($"The invoice has no {name}.");
        var day = DateOnly.ParseExact(Value("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        decimal total = decimal.Parse(Value("total"), CultureInfo.InvariantCulture);
        return new Invoice(Value("number"), day, Value("seller"), total);
    }

    public static IReadOnlyDictionary<string, decimal> BySeller(IEnumerable<Invoice> invoices)
    {
        return invoices
            .GroupBy(invoice => invoice.Seller, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Sum(invoice => invoice.Total));
    }

    public static bool Overdue(Invoice invoice, DateOnly today, int days = 14)
    {
        return invoice.Day.AddDays(days) < today && invoice.Total > 0;
    }
}
