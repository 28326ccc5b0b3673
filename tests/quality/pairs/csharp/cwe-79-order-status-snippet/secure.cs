using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Encodings.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<OrderStatus>();
var app = builder.Build();

app.MapGet("/status/{number:long}", async (long number, string? name, OrderStatus status) =>
{
    var state = await status.TextForAsync(number);
    if (state is null)
    {
        return Results.NotFound();
    }
    var greeting = string.IsNullOrWhiteSpace(name) ? "Hello" : "Hello " + HtmlEncoder.Default.Encode(name);
    var html = $"""
        <!doctype html>
        <title>Your order</title>
        <p>{greeting},</p>
        <p>your order {number} is {state}.</p>
        """;
    return Results.Content(html, MediaTypeNames.Text.Html);
});

app.Run();
