using System;

using System.IO;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;

public sealed class BallotBox : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly AesGcm cipher;
    private readonly string file;
    private readonly ILogger<BallotBox> log;
    private long count;

    public BallotBox(byte[] key, string file, ILogger<BallotBox> log)
    {
        cipher = new AesGcm(key, TagSize);
        this.file = file;
        this.log = log;
    }

    public void Cast(int list, int[] candidates)
    {
        if (list < 1 || candidates.Length > 9)
        {
            throw new ArgumentException("not a valid ballot");
        }
        Array.Sort(candidates);
        var text = JsonSerializer.SerializeToUtf8Bytes(new { list, candidates });
        var padded = new byte[256];
        text.CopyTo(padded, 0);
        count++;
        var nonce = new byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        var sealedText = new byte[padded.Length];
        var tag = new byte[TagSize];
        cipher.Encrypt(nonce, padded, sealedText, tag);
        using var output = new FileStream(file, FileMode.Append, FileAccess.Write);
        output.Write(nonce);
        output.Write(sealedText);
        output.Write(tag);
        output.Flush(flushToDisk: true);
        log.LogInformation("Ballot {Count} of this session written", count);
    }

    public void Dispose() => cipher.Dispose();
}
