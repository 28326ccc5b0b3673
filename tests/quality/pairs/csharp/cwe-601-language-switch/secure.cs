using System;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Controllers;

public sealed class LanguageController : Controller
{
    private static readonly string[] Cultures = { "en", "de", "fr" };

    [HttpGet("/language/set")]
    public IActionResult Set(string culture, string? back)
    {
        if (Cultures.Contains(culture))
        {
            Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { Expires = DateTimeOffset.UtcNow.AddYears(1), Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax });
        }
        return Url.IsLocalUrl(back) ? LocalRedirect(back!) : RedirectToAction("Index", "Home");
    }
}
