using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public record Evidence(string Name, long Size, string Digest, DateTimeOffset Noted);

public sealed class EvidenceBook
{
    private readonly Dictionary<string, Evidence> book = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILogger<EvidenceBook> log;

    public EvidenceBook(ILogger<EvidenceBook> log) => this.log = log;

    private static async Task<string> DigestAsync(string path, CancellationToken stop)
    {
        await using var picture = File.OpenRead(path);
        var digest = await SHA256.HashDataAsync(picture, stop);
        return Convert.ToHexString(digest);
    }

    public async Task NoteAsync(string path, CancellationToken stop)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length == 0)
        {
            throw new FileNotFoundException("picture", path);
        }
        var digest = await DigestAsync(path, stop);
        var entry = new Evidence(info.Name, info.Length, digest, DateTimeOffset.UtcNow);
        if (!book.TryAdd(info.Name, entry))
        {
            throw new InvalidOperationException($"{info.Name} was noted before");
        }
        log.LogInformation("{Name} noted, {Size} KB", info.Name, info.Length / 1024);
    }

    public async Task<IReadOnlyList<string>> ReplacedAsync(string folder, CancellationToken stop)
    {
        var replaced = new List<string>();
        foreach (var entry in book.Values)
        {
            var path = Path.Combine(folder, entry.Name);
            if (!File.Exists(path) || await DigestAsync(path, stop) != entry.Digest)
            {
                replaced.Add(entry.Name);
            }
        }
        log.LogInformation("{Count} of {All} pictures replaced", replaced.Count, book.Count);
        return replaced;
    }
}
