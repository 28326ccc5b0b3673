using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

[Authorize]
[ApiController]
[Route("machines")]
public class MachinesController : ControllerBase
{
    private static readonly Dictionary<string, Expression<Func<Machine, string?>>> Fields = new()
    {
        ["hall"] = m => m.Hall,
        ["maker"] = m => m.Maker,
    };

    private readonly PlantContext db;

    public MachinesController(PlantContext db) => this.db = db;

    [HttpGet]
    public async Task<IActionResult> List(string? field, string? value, int page = 1)
    {
        if (page < 1 || page > 1000)
        {
            return NotFound();
        }
        IQueryable<Machine> machines = db.Machines.AsNoTracking().Where(m => !m.Scrapped);
        if (!string.IsNullOrEmpty(field))
        {
            if (!Fields.TryGetValue(field, out var select))
            {
                return BadRequest("This column cannot be filtered.");
            }
            var same = Expression.Equal(select.Body, Expression.Constant(value, typeof(string)));
            machines = machines.Where(
                Expression.Lambda<Func<Machine, bool>>(same, select.Parameters));
        }

        int total = await machines.CountAsync();
        var rows = await machines
            .OrderBy(m => m.Number)
            .Skip((page - 1) * 50)
            .Take(50)
            .Select(m => new { m.Number, m.Hall, m.Maker, hours = m.Minutes / 60 })
            .ToListAsync();
        Response.Headers["X-Total-Count"] = total.ToString();
        return Ok(new { rows, pages = (total + 49) / 50, at = DateTimeOffset.UtcNow });
    }

    [HttpGet("halls")]
    public async Task<IActionResult> Halls()
    {
        var halls = await db.Machines.GroupBy(m => m.Hall)
            .Select(g => new { hall = g.Key, count = g.Count() })
            .ToListAsync();
        int busiest = halls.Count == 0 ? 0 : halls.Max(h => h.count);
        return Ok(new { halls, busiest });
    }
}
