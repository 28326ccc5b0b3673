using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Game;

public sealed class BonusService
{
    private const int Coins = 50;
    private readonly GameContext _db;

    public BonusService(GameContext db) => _db = db;

    public async Task<bool> CollectAsync(int playerId)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var player = await _db.Players.SingleAsync(p => p.Id == playerId);
        if (player.LastBonusOn == today)
        {
            return false;
        }
        await _db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE players SET coins = coins + {Coins} WHERE id = {playerId}");
        player.LastBonusOn = today;
        _db.Entry(player).Property(p => p.LastBonusOn).IsModified = true;
        await _db.SaveChangesAsync();
        return true;
    }
}
