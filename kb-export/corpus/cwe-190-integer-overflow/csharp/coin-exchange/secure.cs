using System;
using System.Collections.Generic;

public class Player
{
    public string Name { get; set; }
    public int Gems { get; set; }
    public long Coins { get; set; }
}

public class CoinShop
{
    private const int GemsPerPack = 250;
    private const long CoinsPerPack = 10000;
    private readonly Dictionary<string, int> purchases = new Dictionary<string, int>();

    public string Buy(Player player, string text)
    {
        int packs;
        if (!int.TryParse(text, out packs) || packs < 1)
        {
            return "How many packs?";
        }
        int count;
        purchases.TryGetValue(player.Name, out count);
        if (count >= 50)
        {
            return "Come back tomorrow.";
        }
        if (packs > player.Gems / GemsPerPack)
        {
            return "Gems are missing.";
        }
        player.Gems -= packs * GemsPerPack;
        player.Coins += packs * CoinsPerPack;
        purchases[player.Name] = count + 1;
        Console.WriteLine("{0}: purchase {1} today", player.Name, count + 1);
        return string.Format("You have {0} coins and {1} gems.", player.Coins, player.Gems);
    }
}

public static class CoinText
{
    public static string Short(long coins)
    {
        if (coins < 1000)
        {
            return coins.ToString();
        }
        return coins < 1000000 ? coins / 1000 + " k" : coins / 1000000 + " M";
    }
}
