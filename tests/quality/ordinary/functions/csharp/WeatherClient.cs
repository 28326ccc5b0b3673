using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Weather;

public sealed class WeatherClient
{
    private readonly HttpClient _http;

    public WeatherClient(HttpClient http)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://weather.example.com/v1/");
        _http.Timeout = TimeSpan.FromSeconds(8);
        _http.MaxResponseContentBufferSize = 256 * 1024;
    }

    public async Task<Forecast> GetForecastAsync(string city, CancellationToken token)
    {
        using var response = await _http.GetAsync($"forecast?city={Uri.EscapeDataString(city)}", token);
        response.EnsureSuccessStatusCode();
        var forecast = await response.Content.ReadFromJsonAsync<Forecast>(cancellationToken: token);
        return forecast ?? throw new InvalidOperationException("The weather service sent an empty answer.");
    }
}

public sealed record Forecast(string City, double Celsius, DateTimeOffset ValidUntil);
