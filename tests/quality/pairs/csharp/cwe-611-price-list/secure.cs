using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;

namespace Prices;

public static class PriceList
{
    public static Dictionary<string, decimal> Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 50_000_000,
        };
        var document = new XmlDocument { XmlResolver = null };
        using (var reader = XmlReader.Create(stream, settings))
        {
            document.Load(reader);
        }

        var prices = new Dictionary<string, decimal>();
        foreach (XmlElement article in document.GetElementsByTagName("article"))
        {
            var number = article.GetAttribute("number").Trim();
            if (decimal.TryParse(article.InnerText, NumberStyles.Number, CultureInfo.InvariantCulture, out var price))
            {
                prices[number] = price;
            }
        }
        return prices;
    }
}
