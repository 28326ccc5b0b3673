using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Press;

[Authorize(Roles = "Editor")]
[AutoValidateAntiforgeryToken]
[Route("press/pictures")]
public sealed class PicturesController : Controller
{
    private const long MaxBytes = 8 * 1024 * 1024;
    private readonly string _folder;

    public PicturesController(IWebHostEnvironment environment) => _folder = Path.Combine(environment.WebRootPath, "press");

    [HttpPost]
    [RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Upload(IFormFile picture)
    {
        if (picture.Length == 0 || !picture.ContentType.StartsWith("image/"))
        {
            return BadRequest("Please choose a picture.");
        }
        var name = Guid.NewGuid().ToString("N") + Path.GetExtension(picture.FileName);
        await using var target = new FileStream(Path.Combine(_folder, name), FileMode.CreateNew);
        await picture.CopyToAsync(target);
        return Created($"/press/{name}", new { url = $"/press/{name}" });
    }
}
