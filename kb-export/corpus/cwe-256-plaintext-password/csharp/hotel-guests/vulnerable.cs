using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

public class CreateGuestModel : PageModel
{
    private readonly HotelContext db;
    private readonly ILogger<CreateGuestModel> log;

    public CreateGuestModel(HotelContext db, ILogger<CreateGuestModel> log)
    {
        this.db = db;
        this.log = log;
    }

    [BindProperty]
    public GuestForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var mail = Input.Mail.Trim().ToLowerInvariant();
        if (await db.Guests.AnyAsync(g => g.Mail == mail))
        {
            log.LogInformation("Second registration for one address");
            return RedirectToPage("CheckMail");
        }
        var guest = new Guest
        {
            Mail = mail,
            Created = DateTimeOffset.UtcNow,
            QuietRoom = Input.QuietRoom,
            Language = Input.Language is "de" or "fr" ? Input.Language : "en",
        };
        guest.Password = Input.Password;
        db.Guests.Add(guest);
        await db.SaveChangesAsync();
        log.LogInformation("Guest {Id} created, language {Language}", guest.Id, guest.Language);
        return RedirectToPage("CheckMail");
    }
}
