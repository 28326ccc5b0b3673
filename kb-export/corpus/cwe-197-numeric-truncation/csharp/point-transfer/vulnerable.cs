using System;
using System.Collections.Generic;

public class PointAccount
{
    public string Owner { get; set; }
    public long Points { get; set; }
    public DateTime LastBooking { get; set; }
}

public class PointTransfers
{
    private readonly List<string> journal = new List<string>();

    public bool Transfer(PointAccount from, PointAccount to, string text)
    {
        long amount;
        if (!long.TryParse(text, out amount) || amount <= 0)
        {
            return false;
        }
        if (ReferenceEquals(from, to))
        {
            return false;
        }
        short booked = unchecked((short)amount);
        if (from.Points < booked)
        {
            journal.Add("not enough points: " + from.Owner);
            return false;
        }
        from.Points -= booked;
        to.Points += booked;
        from.LastBooking = DateTime.UtcNow;
        to.LastBooking = from.LastBooking;
        journal.Add(string.Format("{0} -> {1}: {2}", from.Owner, to.Owner, amount));
        if (journal.Count > 10000)
        {
            journal.RemoveRange(0, 5000);
        }
        return true;
    }
}
