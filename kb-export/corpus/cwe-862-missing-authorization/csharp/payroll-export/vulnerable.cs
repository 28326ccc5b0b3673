using System.Globalization;
using System.Security.Claims;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Personnel.Web
{
    [ApiController]
    [Authorize]
    [Route("api/payroll")]
    public class PayrollController : ControllerBase
    {
        private readonly IPayroll payroll;
        private readonly ILogger<PayrollController> log;

        public PayrollController(IPayroll payroll, ILogger<PayrollController> log)
        {
            this.payroll = payroll;
            this.log = log;
        }

        [HttpGet("mine/{year:int}")]
        public async Task<IActionResult> Mine(int year)
        {
            var employee = User.FindFirstValue(ClaimTypes.NameIdentifier);
            return Ok(await payroll.SlipsOfAsync(employee, year));
        }

        [HttpGet("export/{year:int}/{month:int}")]
        public async Task<IActionResult> Export(int year, int month)
        {
            if (month < 1 || month > 12 || year < 2000)
            {
                return BadRequest(new { error = "This is not a month." });
            }
            var text = new StringBuilder("number;gross;net\n");
            var count = 0;
            foreach (var slip in await payroll.AllAsync(year, month))
            {
                text.Append(slip.EmployeeNumber).Append(';');
                text.Append(slip.Gross.ToString("0.00", CultureInfo.InvariantCulture)).Append(';');
                text.Append(slip.Net.ToString("0.00", CultureInfo.InvariantCulture)).Append('\n');
                count++;
            }
            log.LogInformation("payroll {Year}-{Month}: {Count} slips", year, month, count);
            var name = string.Format("payroll-{0}-{1:00}.csv", year, month);
            return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv", name);
        }
    }
}
