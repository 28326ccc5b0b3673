using System;
using System.Security.Cryptography;
using System.Text;

namespace Customers;

public sealed class TaxNumberCipher
{
    private readonly byte[] _key;

    public TaxNumberCipher(byte[] key) => _key = key;

    public string Encrypt(string taxNumber)
    {
        using var cipher = TripleDES.Create();
        cipher.Key = _key;
        cipher.Mode = CipherMode.ECB;
        cipher.Padding = PaddingMode.PKCS7;
        using var transform = cipher.CreateEncryptor();
        var plain = Encoding.UTF8.GetBytes(taxNumber);
        return Convert.ToBase64String(transform.TransformFinalBlock(plain, 0, plain.Length));
    }

    public string Decrypt(string stored)
    {
        using var cipher = TripleDES.Create();
        cipher.Key = _key;
        cipher.Mode = CipherMode.ECB;
        cipher.Padding = PaddingMode.PKCS7;
        using var transform = cipher.CreateDecryptor();
        var data = Convert.FromBase64String(stored);
        return Encoding.UTF8.GetString(transform.TransformFinalBlock(data, 0, data.Length));
    }
}
