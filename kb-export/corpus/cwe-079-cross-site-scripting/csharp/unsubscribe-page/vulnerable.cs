using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

[Route("newsletter")]
public class NewsletterController : Controller
{
    private readonly MailingContext db;
    private readonly ILogger<NewsletterController> log;

    public NewsletterController(MailingContext db, ILogger<NewsletterController> log) =>
        (this.db, this.log) = (db, log);

    [HttpGet("stop")]
    public async Task<IActionResult> Stop(string address, string key)
    {
        var reader = await db.Readers.SingleOrDefaultAsync(r => r.Key == key);
        string message = $"We could not find {address} on our list.";
        if (reader is null)
        {
            Response.StatusCode = 404;
        }
        else
        {
            db.Readers.Remove(reader);
            await db.SaveChangesAsync();
            double months = (DateTime.UtcNow - reader.Joined).TotalDays / 30.4;
            log.LogInformation("Reader left after {Months:F0} months", months);
            log.LogDebug("{Left} deleted at {Time}", reader.Id, DateTime.UtcNow);
            message = "You will get no more mails from us.";
        }
        string page = "<!doctype html><title>Newsletter</title><link rel=stylesheet href=/a.css>" +
                      $"<main><h1>Newsletter</h1><p>{message}</p></main>";
        return Content(page, "text/html; charset=utf-8");
    }
}

public sealed record ReaderCounts(int All, int Month)
{
    public int Percent => All == 0 ? 0 : 100 * Month / All;

    public static async Task<ReaderCounts> LoadAsync(MailingContext context)
    {
        var border = DateTime.UtcNow.AddMonths(-1);
        int all = await context.Readers.CountAsync();
        int month = await context.Readers.CountAsync(r => r.Joined > border);
        return new ReaderCounts(all, month);
    }

    public bool Shrinks(ReaderCounts before)
    {
        return All < before.All && Month <= before.Month;
    }

    public override string ToString() => $"{All} readers, {Percent} % of them new";
}
