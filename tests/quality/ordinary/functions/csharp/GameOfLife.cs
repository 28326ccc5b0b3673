using System.Collections.Generic;
using System.Linq;

namespace Games;

public static class GameOfLife
{
    public static HashSet<(int X, int Y)> Next(IReadOnlySet<(int X, int Y)> alive)
    {
        var counts = new Dictionary<(int X, int Y), int>();
        foreach (var (x, y) in alive)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                for (var dy = -1; dy <= 1; dy++)
                {
                    if (dx != 0 || dy != 0)
                    {
                        var cell = (x + dx, y + dy);
                        counts[cell] = counts.GetValueOrDefault(cell) + 1;
                    }
                }
            }
        }
        return counts
            .Where(entry => entry.Value == 3 || (entry.Value == 2 && alive.Contains(entry.Key)))
            .Select(entry => entry.Key)
            .ToHashSet();
    }
}
