using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public record Release(Version Version, Uri Package, byte[] Signature);

public sealed class Updater
{
    private readonly HttpClient http;
    private readonly ECDsa releaseKey;
    private readonly ILogger<Updater> log;

    public Updater(HttpClient http, ECDsa releaseKey, ILogger<Updater> log)
    {
        this.http = http;
        this.releaseKey = releaseKey;
        this.log = log;
    }

    public async Task<bool> ApplyAsync(Release release, Version current, CancellationToken stop)
    {
        if (release.Version <= current)
        {
            log.LogDebug("Version {Version} is up to date", current);
            return false;
        }
        var started = DateTimeOffset.UtcNow;
        var package = await http.GetByteArrayAsync(release.Package, stop);
        log.LogInformation("{Size} KB loaded", package.Length / 1024);
        var folder = Path.Combine("/opt/kiosk/versions", release.Version.ToString(3));
        Directory.CreateDirectory(folder);
        using (var archive = new ZipArchive(new MemoryStream(package)))
        {
            archive.ExtractToDirectory(folder, overwriteFiles: true);
        }
        await File.WriteAllTextAsync("/opt/kiosk/next", folder, stop);
        var elapsed = DateTimeOffset.UtcNow - started;
        log.LogInformation("Version {Version} ready after {Elapsed}", release.Version, elapsed);
        return true;
    }
}
