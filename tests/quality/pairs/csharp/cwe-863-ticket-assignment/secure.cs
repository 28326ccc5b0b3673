using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HelpDesk;

[ApiController]
[Authorize]
public sealed class AssignmentController : ControllerBase
{
    private readonly HelpDeskContext _db;

    public AssignmentController(HelpDeskContext db) => _db = db;

    public sealed record Input(int DepartmentId, int AgentId);

    [HttpPost("api/tickets/{id:int}/assignment")]
    public async Task<IActionResult> Assign(int id, [FromBody] Input input)
    {
        var ticket = await _db.Tickets.FindAsync(id);
        var agent = await _db.Agents.FindAsync(input.AgentId);
        if (ticket is null || agent is null)
        {
            return NotFound();
        }
        var department = int.Parse(User.FindFirstValue("department")!);
        var mayAssign = User.IsInRole("Supervisor")
            || (User.IsInRole("Agent") && ticket.DepartmentId == department && agent.DepartmentId == department);
        if (!mayAssign)
        {
            return Forbid();
        }
        ticket.AssigneeId = agent.Id;
        await _db.SaveChangesAsync();
        return NoContent();
    }
}
