using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.Web
{
    public static class Setup
    {
        private static readonly string[] Languages = { "en", "it", "sl" };

        public static void AddBus(this IServiceCollection services, IConfiguration config)
        {
            services.AddStackExchangeRedisCache(redis =>
            {
                redis.Configuration = config.GetConnectionString("Redis");
                redis.InstanceName = "bus:";
            });
            services.AddSession(session =>
            {
                session.IdleTimeout = TimeSpan.FromMinutes(25);
                session.Cookie.Name = "bus_session";
                session.Cookie.HttpOnly = true;
                session.Cookie.SameSite = SameSiteMode.Lax;
                session.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            });
            services.AddLocalization(options => options.ResourcesPath = "Texts");
            services.AddRazorPages();
        }

        public static void UseBus(this IApplicationBuilder app)
        {
            var cultures = Languages.Select(code => new CultureInfo(code)).ToList();
            app.UseRequestLocalization(new RequestLocalizationOptions
            {
                SupportedCultures = cultures,
                SupportedUICultures = cultures,
            });
            app.UseHttpsRedirection();
            app.UseStaticFiles();
            app.UseRouting();
            app.UseSession();
            app.UseEndpoints(endpoints => endpoints.MapRazorPages());
        }
    }
}
