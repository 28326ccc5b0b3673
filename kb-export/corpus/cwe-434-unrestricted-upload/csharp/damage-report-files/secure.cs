using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Rental.Api
{
    [ApiController]
    [Authorize]
    [Route("api/damages/{id:int}/files")]
    public class DamageFilesController(IWebHostEnvironment environment, IDamages damages,
        ILogger<DamageFilesController> logger) : ControllerBase
    {
        private static readonly string[] Accepted = { ".jpg", ".png" };

        [HttpGet]
        public async Task<IActionResult> Summary(int id)
        {
            if (!await damages.BelongsTo(id, User))
                return NotFound();
            var files = await damages.Files(id);
            var bytes = files.Sum(file => file.Length);
            var newest = files.Select(file => file.Added).DefaultIfEmpty().Max();
            Response.Headers["Cache-Control"] = "private, no-cache";
            return Ok(new { files.Count, bytes, newest });
        }

        [HttpPost]
        [RequestSizeLimit(10_000_000)]
        public async Task<IActionResult> Add(int id, IFormFile file)
        {
            if (!await damages.BelongsTo(id, User))
                return NotFound();
            var extension = Path.GetExtension(file.FileName).ToLowerInvariant();
            var start = new byte[4];
            await using (var stream = file.OpenReadStream())
                await stream.ReadAtLeastAsync(start, start.Length, false);
            var kind = start[0] == 0xFF && start[1] == 0xD8 ? ".jpg"
                : start[0] == 0x89 && start[1] == 0x50 ? ".png" : null;
            if (!Accepted.Contains(extension) || extension != kind)
                return BadRequest("this kind of file is not accepted");
            var name = Guid.NewGuid().ToString("N") + extension;
            var folder = Path.Combine(environment.WebRootPath, "damages");
            await using (var target = System.IO.File.Create(Path.Combine(folder, name)))
                await file.CopyToAsync(target);

            var count = await damages.AddFile(id, name, file.Length, DateTime.UtcNow);
            logger.LogInformation("damage {Id} now has {Count} files", id, count);
            return Created("/damages/" + name, new { name, count });
        }
    }
}
