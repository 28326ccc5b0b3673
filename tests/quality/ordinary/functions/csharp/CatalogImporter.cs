using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace Catalog;

public static class CatalogImporter
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
        IgnoreComments = true,
    };

    public static IReadOnlyList<Article> Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var document = XDocument.Load(reader);
        var articles = new List<Article>();
        foreach (var element in document.Descendants("article"))
        {
            var number = (string?)element.Attribute("number");
            var price = (decimal?)element.Element("price");
            if (!string.IsNullOrWhiteSpace(number) && price is >= 0)
            {
                articles.Add(new Article(number.Trim(), ((string?)element.Element("name") ?? "").Trim(), price.Value));
            }
        }
        return articles;
    }
}

public sealed record Article(string Number, string Name, decimal Price);
