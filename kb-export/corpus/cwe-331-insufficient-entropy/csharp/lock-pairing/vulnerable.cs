using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

public record Lock(string Serial, string Station, DateTimeOffset Registered, byte[] Key);

public sealed class LockRegistry
{
    private readonly ConcurrentDictionary<string, Lock> locks = new();
    private readonly ILogger<LockRegistry> log;

    public LockRegistry(ILogger<LockRegistry> log) => this.log = log;

    private static byte[] NewKey()
    {
        var number = RandomNumberGenerator.GetInt32(1_000_000);
        return SHA256.HashData(BitConverter.GetBytes(number));
    }

    private static bool IsSerial(string text)
    {
        if (text.Length != 9 || text[3] != '-')
        {
            return false;
        }
        return text[..3].All(char.IsAsciiLetterUpper) && text[4..].All(char.IsAsciiDigit);
    }

    public Lock Register(string serial, string station)
    {
        serial = serial.Trim().ToUpperInvariant();
        if (!IsSerial(serial))
        {
            throw new FormatException("serial number of the lock");
        }
        var entry = new Lock(serial, station.Trim(), DateTimeOffset.UtcNow, NewKey());
        if (!locks.TryAdd(serial, entry))
        {
            throw new InvalidOperationException($"lock {serial} is registered");
        }
        log.LogInformation("Lock {Serial} added, {Count} in all", serial, locks.Count);
        return entry;
    }
}
