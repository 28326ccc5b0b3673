using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Library.Web.Controllers
{
    public class Reader : IdentityUser
    {
        public string HomeBranch { get; set; }
        public DateTime CardValidUntil { get; set; }
    }

    public class SignInForm
    {
        public string CardNumber { get; set; }
        public string Password { get; set; }
        public string Next { get; set; }
    }

    [AutoValidateAntiforgeryToken]
    public class ReadersController : Controller
    {
        private readonly SignInManager<Reader> signIn;
        private readonly ILogger<ReadersController> log;

        public ReadersController(SignInManager<Reader> signIn, ILogger<ReadersController> log)
        {
            this.signIn = signIn;
            this.log = log;
        }

        [HttpGet("/sign-in")]
        public IActionResult ShowForm(string next)
        {
            return View("SignIn", new SignInForm { Next = next });
        }

        [HttpPost("/sign-in")]
        public async Task<IActionResult> SignInReader(SignInForm form)
        {
            var card = (form.CardNumber ?? "").Replace(" ", "").ToUpperInvariant();
            if (card.Length != 10)
            {
                ModelState.AddModelError("CardNumber", "A card number has ten characters.");
                return View("SignIn", form);
            }
            var result = await signIn.PasswordSignInAsync(
                card, form.Password ?? "", isPersistent: false, lockoutOnFailure: true);
            if (!result.Succeeded)
            {
                log.LogInformation("sign-in refused, locked: {Locked}", result.IsLockedOut);
                ModelState.AddModelError("", "Card number or password is not correct.");
                return View("SignIn", form);
            }
            return LocalRedirect(Url.IsLocalUrl(form.Next) ? form.Next : "/loans");
        }
    }
}
