using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

public record Volunteer(string Name, DateOnly Joined, byte[] Salt, byte[] Hash);

public sealed class VolunteerImport
{
    private const int Rounds = 600_000;
    private readonly ILogger<VolunteerImport> log;

    public VolunteerImport(ILogger<VolunteerImport> log) => this.log = log;

    private static Volunteer Create(string name, DateOnly joined, string password)
    {
        var salt = Array.Empty<byte>();
        var hash = Rfc2898DeriveBytes.Pbkdf2(
            password, salt, Rounds, HashAlgorithmName.SHA256, 32);
        return new Volunteer(name, joined, salt, hash);
    }

    public IReadOnlyList<Volunteer> Read(TextReader input)
    {
        var volunteers = new List<Volunteer>();
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            var fields = line.Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length != 3 || fields[2].Length < 12)
            {
                log.LogWarning("Line {Number} skipped", number);
                continue;
            }
            if (!DateOnly.TryParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture,
                    DateTimeStyles.None, out var joined))
            {
                joined = DateOnly.FromDateTime(DateTime.Today);
            }
            volunteers.Add(Create(fields[0], joined, fields[2]));
        }
        log.LogInformation("{Count} of {Lines} volunteers read", volunteers.Count, number);
        return volunteers;
    }
}
