using System;
using System.IO;
using Clinic.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication("portal").AddCookie("portal");
builder.Services.AddAuthorization();
builder.Services.AddSingleton<IAppointments, SqliteAppointments>();
builder.Logging.AddSimpleConsole(options => options.TimestampFormat = "HH:mm:ss ");

var app = builder.Build();
var started = DateTime.UtcNow;
var files = new FileServerOptions
{
    FileProvider = new PhysicalFileProvider(app.Environment.ContentRootPath),
    EnableDirectoryBrowsing = true,
    RequestPath = "",
};
app.UseFileServer(files);
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/api/free", (IAppointments appointments, DateOnly day) =>
{
    var today = DateOnly.FromDateTime(DateTime.Today);
    if (day < today || day > today.AddDays(90))
        return Results.BadRequest("day out of range");
    var free = appointments.Free(day);
    return Results.Ok(new { day, free.Count, free });
});

app.MapGet("/health", (IAppointments appointments) =>
{
    var uptime = DateTime.UtcNow - started;
    var state = appointments.Reachable() ? "ok" : "degraded";
    return Results.Json(new { state, minutes = (int)uptime.TotalMinutes });
});

app.Run();
