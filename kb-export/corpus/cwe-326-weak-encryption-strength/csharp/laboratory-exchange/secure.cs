using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

public sealed class KeyOffice
{
    private readonly string folder;
    private readonly ILogger<KeyOffice> log;

    public KeyOffice(string folder, ILogger<KeyOffice> log)
    {
        this.folder = folder;
        this.log = log;
    }

    private static string Fingerprint(RSA key)
    {
        var hash = SHA256.HashData(key.ExportSubjectPublicKeyInfo());
        return Convert.ToHexString(hash)[..32].ToLowerInvariant();
    }

    public string CreateFor(string laboratory, string password)
    {
        if (string.IsNullOrWhiteSpace(laboratory) || laboratory.IndexOfAny(new[] { '/', '.' }) >= 0)
        {
            throw new ArgumentException("name of the laboratory", nameof(laboratory));
        }
        using var key = RSA.Create(3072);
        var cost = new PbeParameters(
            PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem(password, cost);
        var name = $"{laboratory.ToLowerInvariant()}-{DateTime.UtcNow:yyyyMM}";
        File.WriteAllText(Path.Combine(folder, name + ".key"), pem, Encoding.ASCII);
        File.WriteAllText(
            Path.Combine(folder, name + ".pub"), key.ExportSubjectPublicKeyInfoPem());
        var print = Fingerprint(key);
        log.LogInformation("Key {Name} created, fingerprint {Print}", name, print);
        return print;
    }
}
