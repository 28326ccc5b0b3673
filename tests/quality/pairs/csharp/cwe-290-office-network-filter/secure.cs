using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

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

    public static ForwardedHeadersOptions ProxyOptions()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        options.KnownNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(IPAddress.Parse("10.0.0.5"));
        return options;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/backoffice"))
        {
            return _next(context);
        }
        // app.UseForwardedHeaders(ProxyOptions()) has run before
        var address = context.Connection.RemoteIpAddress;
        if (address is null || !_networks.Any(network => network.Contains(address.MapToIPv4())))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return _next(context);
    }
}
