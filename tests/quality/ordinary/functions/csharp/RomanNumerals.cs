using System;
using System.Text;

namespace Numbers;

public static class RomanNumerals
{
    private static readonly (int Value, string Sign)[] Signs =
    {
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    };

    public static string Format(int number)
    {
        if (number is < 1 or > 3999)
        {
            throw new ArgumentOutOfRangeException(nameof(number));
        }
        var result = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                result.Append(sign);
            }
        }
        return result.ToString();
    }
}
