using System;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

public record Receipt(string Plate, TimeSpan Parked, decimal Euro, DateTimeOffset Paid);

public sealed class ReceiptDesk
{
    private static readonly CultureInfo Format = CultureInfo.GetCultureInfo("de-DE");
    private readonly ConcurrentDictionary<string, Receipt> receipts = new();
    private readonly ILogger<ReceiptDesk> log;

    public ReceiptDesk(ILogger<ReceiptDesk> log) => this.log = log;

    private static decimal Price(TimeSpan parked)
    {
        var hours = (int)Math.Ceiling(parked.TotalHours);
        return Math.Min(hours * 2.50m, 18m + 18m * (int)parked.TotalDays);
    }

    private static string NewId(int machine)
    {
        return (DateTime.UtcNow.Ticks ^ machine).ToString("x");
    }

    public Uri Create(int machine, string plate, DateTimeOffset entered, Uri site)
    {
        var paid = DateTimeOffset.UtcNow;
        var parked = paid - entered;
        if (parked < TimeSpan.Zero || parked > TimeSpan.FromDays(30))
        {
            throw new ArgumentOutOfRangeException(nameof(entered));
        }
        var receipt = new Receipt(plate.Trim().ToUpper(Format), parked, Price(parked), paid);
        var id = NewId(machine);
        receipts[id] = receipt;
        log.LogInformation("Receipt of {Euro} at machine {Machine}", receipt.Euro, machine);
        return new Uri(site, $"/receipts/{id}");
    }

    public Receipt? Find(string id) => receipts.GetValueOrDefault(id);
}
