using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace BackOffice;

public sealed class OfficeNetworkMiddleware
{
    private readonly RequestDelegate _next;
    private readonly System.Net.IPNetwork[] _networks;

    public OfficeNetworkMiddleware(RequestDelegate next, string[] ranges)
    {
        _next = next;
        _networks = ranges.Select(System.Net.IPNetwork.Parse).ToArray();
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/backoffice"))
        {
            return _next(context);
        }
        var forwarded = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[0].Trim();
        var address = IPAddress.TryParse(forwarded, out var parsed) ? parsed : context.Connection.RemoteIpAddress;
        if (address is null || !_networks.Any(network => network.Contains(address.MapToIPv4())))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return _next(context);
    }
}
