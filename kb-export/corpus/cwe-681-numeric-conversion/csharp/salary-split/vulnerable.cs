using System;
using System.Collections.Generic;
using System.Linq;

public class Share
{
    public string Employee { get; set; }
    public int Points { get; set; }
}

public class BonusSplitter
{
    private readonly Action<string> log;

    public BonusSplitter(Action<string> log)
    {
        this.log = log;
    }

    public IDictionary<string, long> Split(decimal bonus, IList<Share> shares)
    {
        if (bonus <= 0 || shares.Count == 0)
        {
            throw new ArgumentException("nothing to split");
        }
        int points = shares.Sum(s => s.Points);
        if (points <= 0 || shares.Any(s => s.Points < 0))
        {
            throw new ArgumentException("points must be positive");
        }
        var result = new SortedDictionary<string, long>();
        foreach (var share in shares)
        {
            float part = (float)bonus * share.Points / points;
            long cents = (long)(part * 100);
            result[share.Employee] = cents;
        }
        log(string.Format("{0} employees, {1} points", shares.Count, points));
        log("largest part: " + result.Values.Max());
        return result;
    }
}
