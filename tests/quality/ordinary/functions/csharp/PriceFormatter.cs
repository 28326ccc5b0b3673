using System.Globalization;

namespace Shop.Formatting;

public static class PriceFormatter
{
    public static string Format(long cents, string cultureName)
    {
        var culture = CultureInfo.GetCultureInfo(cultureName);
        return (cents / 100m).ToString("C", culture);
    }

    public static string FormatRange(long lowCents, long highCents, string cultureName)
    {
        return lowCents == highCents
            ? Format(lowCents, cultureName)
            : $"{Format(lowCents, cultureName)} – {Format(highCents, cultureName)}";
    }

    public static string Discount(long oldCents, long newCents)
    {
        if (oldCents <= 0 || newCents >= oldCents)
        {
            return "";
        }
        var percent = (int)decimal.Round((oldCents - newCents) * 100m / oldCents);
        return $"−{percent} %";
    }
}
