using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class ScanMetrics : BackgroundService
{
    private readonly ConcurrentDictionary<string, int> counts = new();
    private readonly ILogger<ScanMetrics> log;

    public ScanMetrics(ILogger<ScanMetrics> log) => this.log = log;

    public bool Scanned(string label)
    {
        string key = label.Trim().ToLowerInvariant();
        if (key.Length == 0 || key.Length > 60)
        {
            return false;
        }
        counts.AddOrUpdate(key, 1, (_, old) => old + 1);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await SendAsync(stop);
            }
            catch (SocketException error)
            {
                log.LogWarning(error, "The metrics server does not answer");
            }
        }
    }

    private async Task SendAsync(CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("metrics.internal", 2003, stop);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII);
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        foreach (var (label, count) in counts.OrderBy(pair => pair.Key))
        {
            await writer.WriteAsync($"exhibits.{label}.scans {count} {now}\n");
        }
    }
}
