using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace Erp;

public sealed class ErpClient : IDisposable
{
    private readonly HttpClient _http;

    public ErpClient(string user, string apiKey)
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        };
        _http = new HttpClient(handler) { BaseAddress = new Uri("https://erp.intern.example/api/"), Timeout = TimeSpan.FromSeconds(15) };
        _http.DefaultRequestHeaders.Add("X-User", user);
        _http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
    }

    public Task<int> StockAsync(int article) => _http.GetFromJsonAsync<int>($"articles/{article}/stock");

    public void Dispose() => _http.Dispose();
}
