using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Docs.Web;

[ApiController]
[Authorize]
[Route("api/documents")]
public sealed class DocumentsController : ControllerBase
{
    private readonly DocsContext _db;

    public DocumentsController(DocsContext db) => _db = db;

    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] int page = 1)
    {
        var skip = (Math.Clamp(page, 1, 10_000) - 1) * 25;
        var items = await _db.Documents
            .Where(d => d.OwnerId == UserId)
            .OrderByDescending(d => d.UpdatedAt)
            .Skip(skip).Take(25)
            .Select(d => new { d.Id, d.Title, d.UpdatedAt })
            .ToListAsync();
        return Ok(items);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        var document = await _db.Documents.SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == UserId);
        return document is null ? NotFound() : Ok(new { document.Id, document.Title, document.Body });
    }
}
