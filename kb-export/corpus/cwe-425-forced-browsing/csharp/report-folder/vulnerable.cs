using System;
using System.IO;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Hotel.Web
{
    [Authorize]
    [Route("invoices")]
    public class InvoicesController : Controller
    {
        private readonly string folder;
        private readonly IStays stays;
        private readonly ILogger<InvoicesController> log;

        public InvoicesController(IWebHostEnvironment environment, IStays stays,
            ILogger<InvoicesController> log)
        {
            folder = Path.Combine(environment.WebRootPath, "invoices");
            this.stays = stays;
            this.log = log;
        }

        [HttpGet("")]
        public async Task<IActionResult> Index()
        {
            var guest = User.FindFirstValue(ClaimTypes.NameIdentifier);
            var list = await stays.OfGuestAsync(guest);
            ViewData["Season"] = DateTime.Today.Month >= 5 ? "summer" : "winter";
            log.LogDebug("{Count} stays shown", list.Count);
            return View(list);
        }

        [HttpPost("{stay:int}")]
        [ValidateAntiForgeryToken]
        public async Task<IActionResult> Create(int stay)
        {
            var guest = User.FindFirstValue(ClaimTypes.NameIdentifier);
            var bill = await stays.BillAsync(guest, stay);
            if (bill == null)
            {
                return NotFound();
            }
            var path = Path.Combine(folder, "invoice-" + stay + ".pdf");
            await System.IO.File.WriteAllBytesAsync(path, bill.ToPdf());
            log.LogInformation("invoice for stay {Stay} written", stay);
            return Redirect("/invoices/invoice-" + stay + ".pdf");
        }
    }
}
