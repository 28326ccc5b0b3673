using System;
using System.Security.Cryptography;
using System.Text;

namespace Club.Accounts;

public static class PasswordHasher
{
    private const int SaltSize = 16;

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return Convert.ToBase64String(salt) + ":" + Convert.ToBase64String(Compute(password, salt));
    }

    public static bool Verify(string password, string stored)
    {
        var parts = stored.Split(':');
        if (parts.Length != 2)
        {
            return false;
        }
        var salt = Convert.FromBase64String(parts[0]);
        var expected = Convert.FromBase64String(parts[1]);
        return CryptographicOperations.FixedTimeEquals(Compute(password, salt), expected);
    }

    private static byte[] Compute(string password, byte[] salt)
    {
        var text = Encoding.UTF8.GetBytes(password);
        var input = new byte[salt.Length + text.Length];
        salt.CopyTo(input, 0);
        text.CopyTo(input, salt.Length);
        return SHA256.HashData(input);
    }
}
