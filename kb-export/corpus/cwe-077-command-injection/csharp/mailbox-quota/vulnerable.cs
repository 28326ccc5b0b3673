using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

[Authorize(Roles = "HelpDesk")]
[ApiController]
[Route("mailboxes")]
public class MailboxController : ControllerBase
{
    private readonly ExchangeRunspaces runspaces;
    private readonly ILogger<MailboxController> log;

    public MailboxController(ExchangeRunspaces runspaces, ILogger<MailboxController> log)
    {
        this.runspaces = runspaces;
        this.log = log;
    }

    [HttpPost("quota")]
    public async Task<IActionResult> SetQuota([FromForm] string mailbox, [FromForm] int gigabytes)
    {
        if (gigabytes < 1 || gigabytes > 100)
        {
            return BadRequest("The limit must lie between 1 and 100 GB.");
        }
        var started = DateTimeOffset.UtcNow;
        using var shell = PowerShell.Create();
        shell.Runspace = await runspaces.OpenAsync();
        shell.AddScript(
            $"Set-Mailbox -Identity '{mailbox}' -ProhibitSendQuota {gigabytes}GB -PassThru");
        var rows = await shell.InvokeAsync();
        if (shell.HadErrors)
        {
            log.LogWarning("Setting a quota failed with {Count} errors", shell.Streams.Error.Count);
            return StatusCode(502, "Exchange did not accept the change.");
        }
        var elapsed = DateTimeOffset.UtcNow - started;
        log.LogInformation("Quota set to {Size} GB in {Elapsed}", gigabytes, elapsed);
        return Ok(new { changed = rows.Count(), limit = $"{gigabytes} GB" });
    }

    [HttpGet("sizes")]
    public IActionResult Sizes()
    {
        var sizes = Enumerable.Range(1, 10).Select(step => step * 10);
        return Ok(sizes.Select(size => new { size, text = $"{size} GB" }));
    }
}
