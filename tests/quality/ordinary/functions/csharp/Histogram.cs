using System;
using System.Collections.Generic;
using System.Linq;

namespace Statistics;

public sealed record Bin(double From, double To, int Count);

public static class Histogram
{
    public static IReadOnlyList<Bin> Build(IReadOnlyCollection<double> values, int bins)
    {
        if (bins < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(bins));
        }
        if (values.Count == 0)
        {
            return Array.Empty<Bin>();
        }
        var low = values.Min();
        var width = Math.Max((values.Max() - low) / bins, double.Epsilon);
        var counts = new int[bins];
        foreach (var value in values)
        {
            counts[Math.Min(bins - 1, (int)((value - low) / width))]++;
        }
        return counts.Select((count, i) => new Bin(low + i * width, low + (i + 1) * width, count)).ToList();
    }
}
