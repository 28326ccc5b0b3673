using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Gallery;

public sealed record Application(int Id, string Artist, string Work, decimal Price, DateTime Sent);

public sealed class JuryExport
{
    private readonly TimeZoneInfo zone;

    public JuryExport(TimeZoneInfo zone) => this.zone = zone;

    private static string Cell(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0]))
        {
            text = "'" + text;
        }
        return "\"" + text.Replace("\"", "\"\"") + "\"";
    }

    private static string Band(decimal price) => price switch
    {
        < 500 => "small",
        < 5000 => "medium",
        _ => "large",
    };

    public async Task<int> WriteAsync(Stream target, IReadOnlyList<Application> applications)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(true), 4096, true);
        await writer.WriteLineAsync("Number;Artist;Work;Price;Band;Received");
        foreach (var application in applications.OrderBy(a => a.Sent))
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(application.Sent, zone);
            string[] cells =
            {
                application.Id.ToString(CultureInfo.InvariantCulture),
                Cell(application.Artist),
                Cell(application.Work),
                application.Price.ToString("F2", CultureInfo.InvariantCulture),
                Band(application.Price),
                local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            };
            await writer.WriteLineAsync(string.Join(';', cells));
        }
        await writer.FlushAsync();
        return applications.Count;
    }
}
