using System;
using System.Security.Cryptography;
using System.Text;

namespace Teams;

public static class InvitationCodes
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Create(int length = 20)
    {
        if (length is < 16 or > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }
        var builder = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            builder.Append(Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)]);
        }
        return builder.ToString();
    }

    public static string Fingerprint(string code)
    {
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
    }
}
