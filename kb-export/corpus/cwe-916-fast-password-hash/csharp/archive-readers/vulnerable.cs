using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

public sealed class ReaderPasswords
{
    private const int SaltSize = 16;
    private readonly ILogger<ReaderPasswords> log;

    public ReaderPasswords(ILogger<ReaderPasswords> log) => this.log = log;

    private static byte[] Derive(string password, byte[] salt)
    {
        var bytes = Encoding.UTF8.GetBytes(password);
        return HMACSHA512.HashData(salt, bytes);
    }

    private static void Check(string password, string name)
    {
        if (password.Length < 12)
        {
            throw new ArgumentException("Please use at least twelve characters.");
        }
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("Please do not use your name.");
        }
    }

    public string Create(string name, string password)
    {
        Check(password, name.Trim());
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var hash = Convert.ToBase64String(Derive(password, salt));
        var entry = $"{Convert.ToBase64String(salt)}.{hash}";
        log.LogInformation("Password entry of {Length} characters created", entry.Length);
        return entry;
    }

    public bool Matches(string entry, string password)
    {
        var parts = entry.Split('.');
        if (parts.Length != 2)
        {
            log.LogWarning("Password entry not readable");
            return false;
        }
        var salt = Convert.FromBase64String(parts[0]);
        var expected = Convert.FromBase64String(parts[1]);
        return CryptographicOperations.FixedTimeEquals(Derive(password, salt), expected);
    }
}
