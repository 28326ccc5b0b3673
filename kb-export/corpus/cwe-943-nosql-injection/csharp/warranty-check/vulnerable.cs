using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

[ApiController]
[Route("warranty")]
public class WarrantyController : ControllerBase
{
    private readonly IMongoCollection<BsonDocument> frames;
    private readonly ILogger<WarrantyController> log;

    public WarrantyController(IMongoDatabase db, ILogger<WarrantyController> log)
    {
        frames = db.GetCollection<BsonDocument>("frames");
        this.log = log;
    }

    [HttpGet]
    public async Task<IActionResult> Get(string number, string email, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(email))
        {
            return BadRequest("Number and mail address are needed.");
        }
        var filter = BsonDocument.Parse(
            $"{{ number: \"{number.Trim()}\", email: \"{email.Trim()}\" }}");
        var frame = await frames.Find(filter).FirstOrDefaultAsync(stop);
        if (frame is null)
        {
            log.LogInformation("Warranty asked for an unknown frame");
            return NotFound("We do not know this frame.");
        }
        DateTime sold = frame["sold"].ToUniversalTime();
        int years = frame.GetValue("registered", false).ToBoolean() ? 10 : 2;
        DateTime end = sold.AddYears(years);
        int days = Math.Max(0, (int)(end - DateTime.UtcNow).TotalDays);
        return Ok(new { model = frame["model"].AsString, end = end.ToString("d"), days });
    }
}
