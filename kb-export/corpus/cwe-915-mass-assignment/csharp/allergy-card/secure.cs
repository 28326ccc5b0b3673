using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Canteen.Web
{
    public class MealAccount
    {
        public int Id { get; set; }
        public string ParentId { get; set; }
        public string Diet { get; set; }
        public string Allergies { get; set; }
        public decimal Balance { get; set; }
        public bool Subsidised { get; set; }
    }

    [Authorize]
    [AutoValidateAntiforgeryToken]
    public class MealsController : Controller
    {
        private readonly CanteenContext db;
        private readonly ILogger<MealsController> log;

        public MealsController(CanteenContext db, ILogger<MealsController> log)
        {
            this.db = db;
            this.log = log;
        }

        [HttpGet("/meals/diets")]
        public IActionResult Diets()
        {
            return Json(new[] { "any", "vegetarian", "vegan", "halal" });
        }

        [HttpPost("/meals/{id:int}")]
        public async Task<IActionResult> Save(int id)
        {
            var parent = User.FindFirstValue(ClaimTypes.NameIdentifier);
            var account = await db.MealAccounts
                .SingleOrDefaultAsync(a => a.Id == id && a.ParentId == parent);
            if (account == null)
            {
                return NotFound();
            }
            var bound = await TryUpdateModelAsync(account, "", a => a.Diet, a => a.Allergies);
            if (!bound || (account.Allergies ?? "").Length > 400)
            {
                return View("Edit", account);
            }
            await db.SaveChangesAsync();
            log.LogInformation("meal settings {Id} saved", account.Id);
            TempData["Message"] = DateTime.Now.Hour < 9
                ? "Your changes apply from today."
                : "Your changes apply from tomorrow.";
            return RedirectToAction("Show", new { id });
        }
    }
}
