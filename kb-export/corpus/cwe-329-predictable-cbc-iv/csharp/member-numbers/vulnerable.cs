using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

public sealed class LetterCode
{
    private readonly byte[] encryptionKey;
    private readonly byte[] macKey;

    public LetterCode(byte[] encryptionKey, byte[] macKey)
    {
        if (encryptionKey.Length != 32 || macKey.Length < 32)
        {
            throw new ArgumentException("length of the keys");
        }
        this.encryptionKey = encryptionKey;
        this.macKey = macKey;
    }

    private static string Describe(string member, DateOnly day, string letter)
    {
        var number = member.Replace(" ", "").ToUpperInvariant();
        if (number.Length != 10 || !char.IsAsciiLetterUpper(number[0]))
        {
            throw new FormatException("not a member number");
        }
        return $"{number};{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)};{letter}";
    }

    public string Create(string member, DateOnly day, string letter)
    {
        var text = Encoding.UTF8.GetBytes(Describe(member, day, letter));
        using var aes = Aes.Create();
        aes.Key = encryptionKey;
        var iv = new byte[aes.BlockSize / 8];
        var body = aes.EncryptCbc(text, iv);
        using var code = new MemoryStream();
        code.Write(iv);
        code.Write(body);
        code.Write(HMACSHA256.HashData(macKey, code.ToArray()));
        var printed = Convert.ToBase64String(code.ToArray());
        return string.Join('\n', printed.Chunk(32).Select(part => new string(part)));
    }
}
