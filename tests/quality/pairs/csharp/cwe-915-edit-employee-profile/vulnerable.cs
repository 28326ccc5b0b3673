using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Staff;

[ApiController]
[Authorize]
[Route("api/me")]
public sealed class MeController : ControllerBase
{
    private readonly StaffContext _db;

    public MeController(StaffContext db) => _db = db;

    [HttpPut]
    public async Task<IActionResult> Update([FromBody] Employee input)
    {
        var id = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var employee = await _db.Employees.FindAsync(id);
        if (employee is null)
        {
            return NotFound();
        }
        input.Id = id;
        _db.Entry(employee).CurrentValues.SetValues(input);
        await _db.SaveChangesAsync();
        return NoContent();
    }
}
