using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Logging;

namespace Foundation.Grants
{
    public class EditRequirement : IAuthorizationRequirement
    {
    }

    public class Application
    {
        public string ApplicantId { get; set; }
        public string OfficerId { get; set; }
        public string State { get; set; }
        public DateTime Deadline { get; set; }
    }

    public class EditHandler : AuthorizationHandler<EditRequirement, Application>
    {
        private readonly ILogger<EditHandler> log;

        public EditHandler(ILogger<EditHandler> log)
        {
            this.log = log;
        }

        private static string Describe(Application application)
        {
            var days = (application.Deadline - DateTime.UtcNow).TotalDays;
            return application.State + ", " + Math.Floor(days) + " days left";
        }

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context,
            EditRequirement requirement, Application application)
        {
            var id = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
            log.LogDebug("edit asked for: {Application}", Describe(application));
            var isDraft = application.State == "draft" && application.Deadline > DateTime.UtcNow;
            if (isDraft && id == application.ApplicantId)
            {
                context.Succeed(requirement);
            }
            else if (!context.User.IsInRole("reviewer"))
            {
                context.Succeed(requirement);
            }
            return Task.CompletedTask;
        }
    }
}
