using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

public record ExamAccount(string Login, string Password, string Room, int Seat);

public sealed class ExamAccounts
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int SeatsPerRoom = 24;
    private readonly ILogger<ExamAccounts> log;

    public ExamAccounts(ILogger<ExamAccounts> log) => this.log = log;

    private static string NewPassword()
    {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++)
        {
            password.Append(Letters[RandomNumberGenerator.GetInt32(Letters.Length)]);
        }
        return password.ToString();
    }

    private static string LoginOf(string name, int number)
    {
        var parts = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = new string(parts[^1].Where(char.IsAsciiLetter).Take(6).ToArray());
        return $"ex{letters}{number:D3}";
    }

    public IReadOnlyList<ExamAccount> Create(IEnumerable<string> candidates)
    {
        var accounts = new List<ExamAccount>();
        foreach (var name in candidates.Where(name => name.Trim().Length > 1).Order())
        {
            var number = accounts.Count;
            var room = $"R{1 + number / SeatsPerRoom}";
            var seat = 1 + number % SeatsPerRoom;
            accounts.Add(new ExamAccount(LoginOf(name, number), NewPassword(), room, seat));
        }
        log.LogInformation("{Count} exam accounts created", accounts.Count);
        return accounts;
    }
}
