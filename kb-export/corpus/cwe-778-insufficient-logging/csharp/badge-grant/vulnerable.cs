using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Access;

public record Grant(string PersonId, string Laboratory);

[ApiController]
[Authorize]
[Route("grants")]
public class GrantController : ControllerBase
{
    private readonly UserManager<Person> _people;
    private readonly ILogger<GrantController> _log;

    public GrantController(UserManager<Person> people, ILogger<GrantController> log)
    {
        _people = people;
        _log = log;
    }

    private static string RoleOf(string laboratory) => "lab-" + laboratory.ToLowerInvariant();

    [HttpPost]
    public async Task<IActionResult> Add(Grant grant)
    {
        var person = await _people.FindByIdAsync(grant.PersonId);
        if (person is null)
        {
            return NotFound();
        }
        var role = RoleOf(grant.Laboratory);
        var actor = User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!User.IsInRole("head-of-" + role))
        {
            return Forbid();
        }
        var result = await _people.AddToRoleAsync(person, role);
        if (!result.Succeeded)
        {
            return Conflict(result.Errors.Select(e => e.Description));
        }
        return Ok(new { person = person.DisplayName, role });
    }
}
