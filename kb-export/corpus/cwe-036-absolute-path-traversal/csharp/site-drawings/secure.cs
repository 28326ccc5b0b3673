using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Sites.Api
{
    [ApiController]
    [Authorize]
    [Route("api/projects/{project:int}/drawings")]
    public class DrawingsController : ControllerBase
    {
        private const string Root = "/srv/sites/drawings";
        private readonly IProjectAccess access;
        private readonly ILogger<DrawingsController> logger;

        public DrawingsController(IProjectAccess access, ILogger<DrawingsController> logger)
        {
            this.access = access;
            this.logger = logger;
        }

        [HttpGet]
        public async Task<IActionResult> Download(int project, [FromQuery] string name)
        {
            if (!await access.MayRead(User, project))
                return Forbid();
            if (string.IsNullOrWhiteSpace(name) || name != Path.GetFileName(name) || name == "..")
                return BadRequest("name missing");
            var folder = Path.Combine(Root, project.ToString());
            var file = Path.Combine(folder, name);
            if (!System.IO.File.Exists(file))
                return NotFound();

            var info = new FileInfo(file);
            var age = DateTime.UtcNow - info.LastWriteTimeUtc;
            if (age.TotalDays > 365)
                Response.Headers["X-Outdated"] = "true";
            logger.LogInformation("drawing of {Project}, {Size} bytes", project, info.Length);
            Response.Headers["Cache-Control"] = "private, max-age=600";
            return PhysicalFile(file, "application/pdf", "drawing-" + project + ".pdf");
        }
    }
}
