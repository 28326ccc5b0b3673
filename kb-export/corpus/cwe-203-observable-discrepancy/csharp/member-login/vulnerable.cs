using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Rowing.Accounts;

public record LoginForm(string Email, string Password, bool Remember);

[ApiController]
[Route("account")]
public class LoginController : ControllerBase
{
    private readonly SignInManager<Member> _signIn;
    private readonly ILogger<LoginController> _log;

    public LoginController(SignInManager<Member> signIn, ILogger<LoginController> log)
    {
        _signIn = signIn;
        _log = log;
    }

    [HttpPost("login")]
    public async Task<IActionResult> Login(LoginForm form)
    {
        if (form.Password.Length > 200)
        {
            return BadRequest(new { error = "The password is too long." });
        }
        var email = form.Email.Trim().ToLowerInvariant();
        var member = await _signIn.UserManager.FindByEmailAsync(email);
        if (member is null)
        {
            _log.LogInformation("login failed: no such member");
            return NotFound(new { error = "We do not know this address." });
        }
        var result = await _signIn.PasswordSignInAsync(member, form.Password, form.Remember, true);
        if (!result.Succeeded)
        {
            _log.LogInformation("login failed for member {Id}", member.Id);
            return Unauthorized(new { error = "The password is wrong." });
        }
        return Ok(new { name = member.DisplayName, boats = member.BoatIds });
    }
}
