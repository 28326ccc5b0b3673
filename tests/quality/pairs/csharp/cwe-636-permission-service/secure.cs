using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Documents;

public sealed class PermissionClient
{
    private readonly HttpClient _http;
    private readonly ILogger<PermissionClient> _logger;

    public PermissionClient(HttpClient http, ILogger<PermissionClient> logger)
    {
        _http = http;
        _logger = logger;
    }

    private sealed record Answer(bool Allowed);

    public async Task<bool> MayOpenAsync(Guid user, Guid document)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            var answer = await _http.GetFromJsonAsync<Answer>($"permissions/{user}/{document}", timeout.Token);
            return answer?.Allowed ?? false;
        }
        catch (Exception e)
        {
            _logger.LogWarning(e, "The permission service did not answer for {Document}", document);
            return false;
        }
    }
}
