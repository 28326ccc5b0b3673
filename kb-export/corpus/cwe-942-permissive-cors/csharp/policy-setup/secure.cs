using Insurance.Portal.Data;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var connection = builder.Configuration.GetConnectionString("Portal")
    ?? throw new InvalidOperationException("connection string Portal is missing");

builder.Services.AddDbContext<PortalContext>(o => o.UseNpgsql(connection));
builder.Services.AddControllers();
builder.Services.AddHealthChecks();
builder.Services.AddResponseCompression();

builder.Services.AddCors(options =>
{
    options.AddPolicy("portal", policy => policy
        .WithOrigins("https://portal.kornhaus-versicherung.de")
        .WithMethods("GET", "POST")
        .WithHeaders("Content-Type", "X-XSRF-TOKEN")
        .AllowCredentials());
});

var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
}
app.UseHttpsRedirection();
app.UseRouting();
app.UseCors("portal");
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.MapHealthChecks("/healthz");
app.Run();
