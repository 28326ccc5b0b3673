using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Media;

public sealed class ImageConverter
{
    private readonly string _program;

    public ImageConverter(string program) => _program = program;

    public async Task ConvertAsync(string source, string target, int width)
    {
        var info = new ProcessStartInfo(_program) { UseShellExecute = false, CreateNoWindow = true };
        info.ArgumentList.Add(System.IO.Path.GetFullPath(source));
        info.ArgumentList.Add("--size");
        info.ArgumentList.Add(Math.Clamp(width, 16, 4096).ToString());
        info.ArgumentList.Add("--output");
        info.ArgumentList.Add(System.IO.Path.GetFullPath(target));

        using var process = Process.Start(info) ?? throw new InvalidOperationException("converter did not start");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("conversion took too long");
        }
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"converter ended with {process.ExitCode}");
        }
    }
}
