using System;
using System.Security.Cryptography;
using System.Text;

namespace Notes;

public sealed class NoteProtector : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly AesGcm _aes;

    public NoteProtector(byte[] key) => _aes = new AesGcm(key, TagSize);

    public byte[] Protect(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var result = new byte[NonceSize + TagSize + plain.Length];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        _aes.Encrypt(nonce, plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize));
        return result;
    }

    public string Unprotect(byte[] data)
    {
        if (data.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("The note is too short.");
        }
        var plain = new byte[data.Length - NonceSize - TagSize];
        _aes.Decrypt(data.AsSpan(0, NonceSize), data.AsSpan(NonceSize + TagSize), data.AsSpan(NonceSize, TagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }

    public void Dispose() => _aes.Dispose();
}
