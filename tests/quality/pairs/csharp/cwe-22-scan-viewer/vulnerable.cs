using System;
using System.IO;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Archive;

[Authorize(Roles = "Archivist")]
public sealed class ScansController : Controller
{
    private const string Root = @"D:\Archive\";

    [HttpGet("/scans/{**path}")]
    public IActionResult Show(string path)
    {
        var file = Path.Combine(Root, path.Replace('/', '\\'));
        if (!System.IO.File.Exists(file))
        {
            return NotFound();
        }
        Response.Headers["Cache-Control"] = "private, max-age=600";
        return PhysicalFile(file, "image/png", enableRangeProcessing: false);
    }
}
