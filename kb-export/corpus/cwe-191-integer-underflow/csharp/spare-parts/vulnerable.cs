using System;
using System.Collections.Generic;

public class PartStock
{
    public string Number { get; set; }
    public uint Count { get; set; }
    public uint Minimum { get; set; }
    public DateTime LastTaken { get; set; }
}

public class PartStore
{
    private readonly Dictionary<string, PartStock> stock = new Dictionary<string, PartStock>();
    private readonly Queue<string> reorder = new Queue<string>();

    public void Add(PartStock part)
    {
        stock[part.Number] = part;
    }

    public bool Take(string number, string quantity, Action<string> log)
    {
        PartStock part;
        uint wanted;
        if (!stock.TryGetValue(number, out part))
        {
            log("unknown part");
            return false;
        }
        if (!uint.TryParse(quantity, out wanted) || wanted == 0)
        {
            log("quantity of " + number + "?");
            return false;
        }
        part.Count -= wanted;
        part.LastTaken = DateTime.UtcNow;
        if (part.Count < part.Minimum && !reorder.Contains(number))
        {
            reorder.Enqueue(number);
            log(number + " has to be ordered");
        }
        log(string.Format("{0}: {1} taken, {2} left", number, wanted, part.Count));
        return true;
    }
}
