using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Scans;

public sealed record Delivery(string FileName, string Password, int Pages);

public sealed class DeliveryService
{
    private readonly string inbox;
    private readonly ILogger<DeliveryService> log;

    public DeliveryService(string inbox, ILogger<DeliveryService> log)
    {
        this.inbox = inbox;
        this.log = log;
    }

    public async Task<int> UnpackAsync(Delivery delivery, CancellationToken stop)
    {
        string archive = Path.Combine(inbox, Path.GetFileName(delivery.FileName));
        if (!File.Exists(archive))
        {
            throw new FileNotFoundException("The delivery has not arrived.");
        }
        string target = Path.Combine(inbox, "unpacked", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(target);

        var start = new ProcessStartInfo("cmd.exe")
        {
            Arguments = $"/c 7z x -y -p{delivery.Password} -o{target} {archive}",
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("7z could not be started.");
        await process.WaitForExitAsync(stop);

        int pages = Directory.EnumerateFiles(target, "*.tif").Count();
        if (process.ExitCode != 0 || pages != delivery.Pages)
        {
            log.LogWarning("Delivery with {Pages} of {Expected} pages", pages, delivery.Pages);
        }
        return pages;
    }

    public int RemoveOld(TimeSpan age)
    {
        var old = new DirectoryInfo(Path.Combine(inbox, "unpacked")).EnumerateDirectories()
            .Where(folder => folder.CreationTimeUtc < DateTime.UtcNow - age).ToList();
        old.ForEach(folder => folder.Delete(true));
        return old.Count;
    }
}
