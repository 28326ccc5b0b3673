using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chess.Api;

[ApiController]
[Route("tournaments")]
public class TournamentController : ControllerBase
{
    private readonly ChessContext _db;
    private readonly ILogger<TournamentController> _log;

    public TournamentController(ChessContext db, ILogger<TournamentController> log)
    {
        _db = db;
        _log = log;
    }

    [HttpGet("{id:int}/players")]
    public async Task<IActionResult> Players(int id, [FromQuery] int top = 50)
    {
        var tournament = await _db.Tournaments.FindAsync(id);
        if (tournament is null)
        {
            return NotFound();
        }
        top = Math.Clamp(top, 1, 200);
        var players = await _db.Players
            .Where(p => p.TournamentId == id)
            .OrderByDescending(p => p.Score)
            .Take(top)
            .Select(p => new { p.DisplayName, p.Club, p.Score })
            .ToListAsync();
        _log.LogInformation("Table of {Id}: {Count} players", id, players.Count);
        Response.Headers.CacheControl = "public, max-age=60";
        return Ok(players);
    }
}
