using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.UI.Services;
using Microsoft.Extensions.Logging;

namespace Charity.Volunteers
{
    public class VolunteerService
    {
        private readonly UserManager<IdentityUser> users;
        private readonly IEmailSender mail;
        private readonly ILogger<VolunteerService> log;
        private readonly Uri site;

        public VolunteerService(UserManager<IdentityUser> users, IEmailSender mail,
            ILogger<VolunteerService> log, Uri site)
        {
            this.users = users;
            this.mail = mail;
            this.log = log;
            this.site = site;
        }

        public async Task RemindAsync(string address, DateTime shift)
        {
            var days = (shift.Date - DateTime.Today).Days;
            var when = days == 1 ? "tomorrow" : "in " + days + " days";
            await mail.SendEmailAsync(address, "Your shift", "<p>See you " + when + "!</p>");
            log.LogInformation("reminder, {Days} days ahead", days);
        }

        public async Task<bool> WelcomeAsync(string address, string[] shifts)
        {
            var user = new IdentityUser { UserName = address, Email = address };
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
            {
                log.LogWarning("account refused: {Code}", created.Errors.First().Code);
                return false;
            }
            var text = new StringBuilder("<p>Thank you for helping us!</p>");
            text.Append("<p>Your shifts: ").Append(shifts.Length).Append("</p>");
            var token = await users.GeneratePasswordResetTokenAsync(user);
            var query = "?id=" + user.Id + "&token=" + Uri.EscapeDataString(token);
            text.Append("<p>Choose a password: ").Append(new Uri(site, "/choose" + query));
            text.Append("<p>Bring good shoes and something to drink.</p>");
            await mail.SendEmailAsync(address, "Welcome", text.ToString());
            log.LogInformation("volunteer {Id}, {Count} shifts", user.Id, shifts.Length);
            return true;
        }
    }
}
