using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ReadingStore>();
builder.Services.AddControllers().ConfigureApiBehaviorOptions(options =>
{
    options.SuppressMapClientErrors = true;
    options.SuppressModelStateInvalidFilter = false;
});
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 16 * 1024);

var app = builder.Build();
app.MapControllers();
app.Run();

public record Reading(
    [Range(1, 9999)] int Station,
    [Range(-60, 60)] double Celsius,
    [Range(0, 100)] int Humidity,
    [StringLength(80)] string? Remark);

[ApiController]
[Route("readings")]
public class ReadingController : ControllerBase
{
    private readonly ReadingStore store;
    private readonly ILogger<ReadingController> log;

    public ReadingController(ReadingStore store, ILogger<ReadingController> log)
    {
        this.store = store;
        this.log = log;
    }

    [HttpPost]
    public IActionResult Add(Reading reading)
    {
        var number = store.Add(reading);
        log.LogDebug("reading {Number} of station {Station}", number, reading.Station);
        return Accepted(new { number });
    }
}
