using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Sales;

public sealed record Seller(string Name, decimal Revenue, int Customers, int Years);

public sealed record BonusRule(string Field, decimal Minimum, decimal Rate);

public sealed record BonusForm(string Field, string Minimum, string Rate);

public sealed class BonusService
{
    private readonly ILogger<BonusService> log;

    public BonusService(ILogger<BonusService> log) => this.log = log;

    public IReadOnlyDictionary<string, decimal> Compute(
        BonusForm form, IReadOnlyCollection<Seller> sellers)
    {
        decimal minimum = decimal.Parse(form.Minimum, CultureInfo.InvariantCulture);
        decimal rate = decimal.Parse(form.Rate, CultureInfo.InvariantCulture);
        Func<Seller, decimal> value = form.Field switch
        {
            "Revenue" => s => s.Revenue,
            "Customers" => s => s.Customers,
            "Years" => s => s.Years,
            _ => throw new ArgumentException("This field is not known."),
        };
        Func<Seller, decimal> bonus = s => value(s) >= minimum ? s.Revenue * rate : 0m;
        var started = DateTime.UtcNow;
        var result = new Dictionary<string, decimal>();
        foreach (var seller in sellers.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            result[seller.Name] = Math.Round(bonus(seller), 2);
        }
        decimal sum = result.Values.Sum();
        log.LogInformation("Bonus of {Sum} for {Count} people", sum, result.Count);
        if (sum > sellers.Sum(s => s.Revenue) / 4)
        {
            log.LogWarning("High bonus, took {Time}", DateTime.UtcNow - started);
        }
        return result;
    }
}
