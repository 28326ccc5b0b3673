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
        var changed = await _db.Players
            .Where(p => p.Id == playerId && (p.LastBonusOn == null || p.LastBonusOn < today))
            .ExecuteUpdateAsync(update => update
                .SetProperty(p => p.Coins, p => p.Coins + Coins)
                .SetProperty(p => p.LastBonusOn, today));
        return changed == 1;
    }
}
