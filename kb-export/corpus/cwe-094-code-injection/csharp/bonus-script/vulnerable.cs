using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.Extensions.Logging;

namespace Sales;

public sealed record Seller(string Name, decimal Revenue, int Customers, int Years);

public sealed record BonusRule(string Field, decimal Minimum, decimal Rate);

public sealed record BonusForm(string Field, string Minimum, string Rate);

public sealed class BonusService
{
    private readonly ILogger<BonusService> log;

    public BonusService(ILogger<BonusService> log) => this.log = log;

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(
        BonusForm form, IReadOnlyCollection<Seller> sellers)
    {
        var options = ScriptOptions.Default.AddReferences(typeof(Seller).Assembly);
        var bonus = await CSharpScript.EvaluateAsync<Func<Sales.Seller, decimal>>(
            $"s => s.{form.Field} >= {form.Minimum} ? s.Revenue * {form.Rate}m : 0m", options);
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
