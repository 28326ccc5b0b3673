using System;
using System.IdentityModel.Tokens.Jwt;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

public sealed class DriverMiddleware
{
    private readonly RequestDelegate next;
    private readonly TokenValidationParameters rules;
    private readonly ILogger<DriverMiddleware> log;

    public DriverMiddleware(
        RequestDelegate next, TokenValidationParameters rules, ILogger<DriverMiddleware> log)
    {
        this.next = next;
        this.rules = rules;
        this.log = log;
    }

    private JwtSecurityToken Read(string text)
    {
        var handler = new JwtSecurityTokenHandler();
        handler.ValidateToken(text, rules, out var token);
        return (JwtSecurityToken)token;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var started = DateTimeOffset.UtcNow;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            try
            {
                var token = Read(header["Bearer ".Length..]);
                context.Items["driver"] = token.Subject;
                context.Items["depot"] = token.Claims.First(c => c.Type == "depot").Value;
            }
            catch (Exception error) when (error is ArgumentException or SecurityTokenException)
            {
                log.LogInformation("Token refused: {Kind}", error.GetType().Name);
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
        }
        await next(context);
        log.LogDebug("Request took {Elapsed}", DateTimeOffset.UtcNow - started);
    }
}
