using System.Net.Http.Json;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Import.Support;

public sealed class FailureReporter
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;
    private readonly ILogger<FailureReporter> _log;
    private DateTime _last = DateTime.MinValue;

    public FailureReporter(HttpClient http, IConfiguration config, ILogger<FailureReporter> log)
    {
        _http = http;
        _config = config;
        _log = log;
    }

    public async Task<bool> ReportAsync(string job, Exception problem, CancellationToken stop)
    {
        if (DateTime.UtcNow - _last < TimeSpan.FromMinutes(10))
        {
            _log.LogDebug("Report for {Job} left out, too soon", job);
            return false;
        }
        _last = DateTime.UtcNow;
        string[] useful = { "Import:BatchSize", "Import:Format", "Import:Language" };
        var settings = useful.ToDictionary(key => key, key => _config[key]);
        var report = new
        {
            Job = job,
            Kind = problem.GetType().FullName,
            Release = typeof(FailureReporter).Assembly.GetName().Version?.ToString(),
            System = RuntimeInformation.OSDescription,
            Settings = settings,
        };
        var address = "https://reports.importwerk.example/v1/failures";
        using var answer = await _http.PostAsJsonAsync(address, report, stop);
        _log.LogInformation("Report sent: {Status}", (int)answer.StatusCode);
        return answer.IsSuccessStatusCode;
    }
}
