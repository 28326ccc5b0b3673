using System;
using System.Security.Cryptography;
using System.Text;

namespace Customers;

public sealed class TaxNumberCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _key;

    public TaxNumberCipher(byte[] key) => _key = key;

    public string Encrypt(string taxNumber)
    {
        using var cipher = new AesGcm(_key, TagSize);
        var plain = Encoding.UTF8.GetBytes(taxNumber);
        var data = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(data.AsSpan(0, NonceSize));
        cipher.Encrypt(data.AsSpan(0, NonceSize), plain, data.AsSpan(NonceSize + TagSize), data.AsSpan(NonceSize, TagSize));
        return Convert.ToBase64String(data);
    }

    public string Decrypt(string stored)
    {
        using var cipher = new AesGcm(_key, TagSize);
        var data = Convert.FromBase64String(stored);
        var plain = new byte[data.Length - NonceSize - TagSize];
        cipher.Decrypt(data.AsSpan(0, NonceSize), data.AsSpan(NonceSize + TagSize), data.AsSpan(NonceSize, TagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
