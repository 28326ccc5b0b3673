using System;
using System.Collections.Generic;

namespace Calendar;

public enum Frequency { Weekly, Monthly, Yearly }

public static class RecurringDates
{
    public static IEnumerable<DateOnly> Between(DateOnly first, Frequency frequency, DateOnly from, DateOnly until)
    {
        for (var step = 0; ; step++)
        {
            var date = frequency switch
            {
                Frequency.Weekly => first.AddDays(7 * step),
                Frequency.Monthly => first.AddMonths(step),
                Frequency.Yearly => first.AddYears(step),
                _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
            };
            if (date > until)
            {
                yield break;
            }
            if (date >= from)
            {
                yield return date;
            }
        }
    }
}
