using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Housing.Api
{
    public class PasswordChange
    {
        public string Current { get; set; }
        public string Next { get; set; }
    }

    [ApiController]
    [Authorize(AuthenticationSchemes = "Bearer")]
    [Route("api/me")]
    public class AccountController : ControllerBase
    {
        private readonly UserManager<Tenant> tenants;
        private readonly INoticeBoard notices;
        private readonly ILogger<AccountController> log;

        public AccountController(UserManager<Tenant> tenants, INoticeBoard notices,
            ILogger<AccountController> log)
        {
            this.tenants = tenants;
            this.notices = notices;
            this.log = log;
        }

        [HttpGet("notices")]
        public IActionResult Notices(int count = 10)
        {
            var newest = notices.Newest(System.Math.Min(count, 50)).ToList();
            log.LogDebug("{Count} notices", newest.Count);
            return Ok(newest);
        }

        [HttpPut("password")]
        public async Task<IActionResult> SetPassword(PasswordChange change)
        {
            var tenant = await tenants.GetUserAsync(User);
            if (tenant == null || tenant.MovedOut)
            {
                return NotFound();
            }
            var result = await tenants.ChangePasswordAsync(tenant, change.Current, change.Next);
            if (!result.Succeeded)
            {
                var codes = result.Errors.Select(error => error.Code).OrderBy(code => code);
                return BadRequest(new { problems = codes.ToArray() });
            }
            await tenants.UpdateSecurityStampAsync(tenant);
            notices.Post(tenant.Building, "Reminder: the laundry plan has changed.");
            log.LogInformation("tenant {Id} of building {Building}", tenant.Id, tenant.Building);
            return NoContent();
        }
    }
}
