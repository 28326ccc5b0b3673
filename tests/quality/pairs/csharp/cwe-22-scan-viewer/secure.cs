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
        var file = Path.GetFullPath(Path.Combine(Root, path.Replace('/', '\\')));
        var inside = file.StartsWith(Root, StringComparison.OrdinalIgnoreCase);
        var isPng = string.Equals(Path.GetExtension(file), ".png", StringComparison.OrdinalIgnoreCase);
        if (!inside || !isPng || !System.IO.File.Exists(file))
        {
            return NotFound();
        }
        Response.Headers["Cache-Control"] = "private, max-age=600";
        return PhysicalFile(file, "image/png", enableRangeProcessing: false);
    }
}
