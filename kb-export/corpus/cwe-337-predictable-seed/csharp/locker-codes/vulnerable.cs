using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class LockerCodes
{
    private readonly ConcurrentDictionary<int, (string Code, DateTime Until)> open = new();
    private readonly ILogger<LockerCodes> log;
    private readonly IMail mail;
    private readonly Random random;
    private int failures;

    public LockerCodes(ILogger<LockerCodes> log, IMail mail)
    {
        this.log = log;
        this.mail = mail;
        random = new Random((int)DateTime.UtcNow.Ticks);
    }

    public async Task Deposit(int locker, string receiver)
    {
        if (locker is < 1 or > 240)
            throw new ArgumentOutOfRangeException(nameof(locker));
        var code = random.Next(0, 100_000_000).ToString("D8");
        open[locker] = (code, DateTime.UtcNow.AddDays(3));
        await mail.Send(receiver, $"Your parcel is in locker {locker}, code {code}.");
        log.LogInformation("locker {Locker} is taken", locker);
    }

    public bool Open(int locker, string code)
    {
        if (failures > 5 || !open.TryGetValue(locker, out var entry) || entry.Until < DateTime.UtcNow)
            return false;
        if (entry.Code != code)
        {
            failures++;
            return false;
        }
        failures = 0;
        return open.TryRemove(locker, out _);
    }
}
