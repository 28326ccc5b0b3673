using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace Energy.Metering;

public record Reading(DateTime Taken, decimal KilowattHours);

public sealed class MeterClient
{
    private readonly HttpClient _http;
    private readonly ILogger<MeterClient> _log;
    private readonly string _token;

    public MeterClient(HttpClient http, string token, ILogger<MeterClient> log)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://meter.netzbetrieb.example/");
        _http.Timeout = TimeSpan.FromSeconds(10);
        _token = token;
        _log = log;
    }

    public async Task<decimal> UsedAsync(int meter, DateOnly from, DateOnly to)
    {
        if (meter <= 0 || to < from)
        {
            throw new ArgumentException("meter or period is not valid");
        }
        var path = $"v2/meters/{meter}/readings?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var readings = await answer.Content.ReadFromJsonAsync<List<Reading>>() ?? new();
        _log.LogInformation("Meter {Meter}: {Count} readings", meter, readings.Count);
        return readings.Sum(r => r.KilowattHours);
    }
}
