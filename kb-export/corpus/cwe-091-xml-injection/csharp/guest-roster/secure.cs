using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;

namespace Hotel.Export;

public sealed record Guest(string Name, string Nationality, DateOnly Arrival, int Nights);

public sealed class RosterWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true };
    private readonly string houseNumber;

    public RosterWriter(string houseNumber)
    {
        this.houseNumber = houseNumber;
    }

    public int Write(Stream output, DateOnly day, IReadOnlyCollection<Guest> guests)
    {
        var staying = guests.Where(g => g.Arrival <= day && g.Arrival.AddDays(g.Nights) > day);
        int count = 0;
        using var writer = XmlWriter.Create(output, Settings);
        writer.WriteStartElement("roster");
        writer.WriteAttributeString("house", houseNumber);
        writer.WriteAttributeString("day", day.ToString("O", CultureInfo.InvariantCulture));
        foreach (var guest in staying.OrderBy(g => g.Arrival))
        {
            writer.WriteStartElement("guest");
            writer.WriteElementString("name", guest.Name);
            writer.WriteElementString("nation", guest.Nationality);
            writer.WriteElementString("nights", XmlConvert.ToString(guest.Nights));
            writer.WriteEndElement();
            count++;
        }
        writer.WriteElementString("count", XmlConvert.ToString(count));
        writer.WriteEndElement();
        return count;
    }

    public static double MeanStay(IReadOnlyCollection<Guest> guests)
    {
        return guests.Count == 0 ? 0 : Math.Round(guests.Average(g => g.Nights), 1);
    }

    public static IEnumerable<(string Month, int Nights)> NightsPerMonth(IEnumerable<Guest> guests)
    {
        return guests
            .GroupBy(g => g.Arrival.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(g => g.Nights)));
    }
}
