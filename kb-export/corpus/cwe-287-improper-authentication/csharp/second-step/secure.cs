using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Energy.Portal
{
    public class CodeForm
    {
        public string UserName { get; set; }
        public string Code { get; set; }
        public bool RememberDevice { get; set; }
    }

    [AutoValidateAntiforgeryToken]
    public class LoginController : Controller
    {
        private readonly SignInManager<IdentityUser> signIn;
        private readonly UserManager<IdentityUser> users;
        private readonly ILogger<LoginController> log;

        public LoginController(SignInManager<IdentityUser> signIn, UserManager<IdentityUser> users,
            ILogger<LoginController> log)
        {
            this.signIn = signIn;
            this.users = users;
            this.log = log;
        }

        private static string Greeting(DateTime now)
        {
            return now.Hour < 12 ? "Good morning!" : now.Hour < 18 ? "Good day!" : "Good evening!";
        }

        [HttpGet("/login/code")]
        public IActionResult Code()
        {
            return View("Code", new CodeForm());
        }

        [HttpPost("/login/code")]
        public async Task<IActionResult> Code(CodeForm form)
        {
            var user = await signIn.GetTwoFactorAuthenticationUserAsync();
            if (user == null || await users.IsLockedOutAsync(user))
            {
                return RedirectToAction("Index", new { again = true });
            }
            var code = (form.Code ?? "").Replace(" ", "").Replace("-", "");
            var provider = users.Options.Tokens.AuthenticatorTokenProvider;
            if (!await users.VerifyTwoFactorTokenAsync(user, provider, code))
            {
                await users.AccessFailedAsync(user);
                log.LogInformation("code refused");
                ModelState.AddModelError("Code", "The code is not right.");
                return View("Code", new CodeForm { RememberDevice = form.RememberDevice });
            }
            await users.ResetAccessFailedCountAsync(user);
            await signIn.SignInAsync(user, isPersistent: false);
            TempData["Message"] = Greeting(DateTime.Now);
            return Redirect("/meters");
        }
    }
}
