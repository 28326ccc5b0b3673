using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Club.Media;

public sealed record ClipRequest(Guid Recording, string Start, int Seconds, string Title);

public sealed class ClipService
{
    private readonly string folder;
    private readonly ILogger<ClipService> log;

    public ClipService(string folder, ILogger<ClipService> log)
    {
        this.folder = folder;
        this.log = log;
    }

    public async Task<string> CutAsync(ClipRequest request, CancellationToken stop)
    {
        string source = Path.Combine(folder, request.Recording.ToString("N") + ".mp4");
        if (!File.Exists(source))
        {
            throw new FileNotFoundException("There is no such recording.");
        }
        int seconds = Math.Clamp(request.Seconds, 1, 120);
        string target = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".mp4");
        var start = new ProcessStartInfo("ffmpeg")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        string[] arguments =
        {
            "-v", "error", "-ss", request.Start, "-t", seconds.ToString(), "-i", source,
            "-metadata", "title=" + request.Title, "-c", "copy", target,
        };
        Array.ForEach(arguments, start.ArgumentList.Add);

        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("ffmpeg could not be started.");
        string errors = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        log.LogInformation("Clip of {Seconds} s, exit code {Code}", seconds, process.ExitCode);
        if (process.ExitCode != 0)
        {
            throw new IOException("The clip could not be cut.", new Exception(errors));
        }
        return target;
    }

    public int RemoveOld(TimeSpan age)
    {
        var border = DateTime.UtcNow - age;
        var old = new DirectoryInfo(folder).GetFiles("*.part");
        return Array.FindAll(old, file => file.LastWriteTimeUtc < border).Length;
    }
}
