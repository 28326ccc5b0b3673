using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Charity.Donors
{
    public class DonationForm
    {
        public decimal Amount { get; set; }
        public string Rhythm { get; set; }
    }

    [Authorize]
    [Route("donation")]
    public class DonationController : Controller
    {
        private readonly IDonations donations;
        private readonly ILogger<DonationController> log;

        public DonationController(IDonations donations, ILogger<DonationController> log)
        {
            this.donations = donations;
            this.log = log;
        }

        private string Donor => User.FindFirstValue(ClaimTypes.NameIdentifier);

        private static int MonthsOf(string rhythm)
        {
            switch (rhythm)
            {
                case "monthly": return 1;
                case "quarterly": return 3;
                case "yearly": return 12;
            }
            return 0;
        }

        [HttpGet("")]
        public async Task<IActionResult> Show()
        {
            return View(await donations.FindAsync(Donor));
        }

        [HttpPost("")]
        [IgnoreAntiforgeryToken]
        public async Task<IActionResult> Change(DonationForm form)
        {
            var months = MonthsOf(form.Rhythm);
            if (months == 0 || form.Amount < 1 || form.Amount > 5000)
            {
                ModelState.AddModelError("Amount", "Please give an amount from 1 to 5000.");
                return View("Show", await donations.FindAsync(Donor));
            }
            var next = DateTime.UtcNow.Date.AddMonths(months);
            await donations.ChangeAsync(Donor, decimal.Round(form.Amount, 2), months, next);
            log.LogInformation("standing donation changed, next on {Next:d}", next);
            TempData["Message"] = "Thank you! The next donation is on " + next.ToString("d MMMM");
            return RedirectToAction(nameof(Show));
        }
    }
}
