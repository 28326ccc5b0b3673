using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

public record Hello(string Station, byte[] WrappedKey, int Kilowatts);

[ApiController]
[Route("stations")]
public class StationController : ControllerBase
{
    private static readonly Dictionary<int, string> Tariffs = new()
    {
        [11] = "home", [22] = "street", [50] = "fast", [150] = "motorway",
    };

    private readonly RSA key;
    private readonly StationSessions sessions;
    private readonly ILogger<StationController> log;

    public StationController(RSA key, StationSessions sessions, ILogger<StationController> log)
    {
        this.key = key;
        this.sessions = sessions;
        this.log = log;
    }

    [HttpPost("hello")]
    public IActionResult Start(Hello hello)
    {
        if (!Tariffs.TryGetValue(hello.Kilowatts, out var tariff))
        {
            return BadRequest("There is no tariff for this power.");
        }
        byte[] session;
        try
        {
            session = key.Decrypt(hello.WrappedKey, RSAEncryptionPadding.OaepSHA256);
        }
        catch (CryptographicException)
        {
            log.LogWarning("Hello of a station refused");
            return Unauthorized();
        }
        var until = DateTimeOffset.UtcNow.AddHours(12);
        sessions.Begin(hello.Station, session, until);
        log.LogInformation("Session begins, tariff {Tariff}, {Count} open", tariff, sessions.Count);
        return Ok(new { tariff, until });
    }
}
