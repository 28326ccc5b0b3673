using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Campus.Pages
{
    [Authorize(Roles = "Lecturer")]
    public class SlidesModel : PageModel
    {
        private static readonly string Root = Path.GetFullPath("/srv/campus/slides");
        private readonly ILectures lectures;
        private readonly ILogger<SlidesModel> logger;

        public SlidesModel(ILectures lectures, ILogger<SlidesModel> logger)
        {
            this.lectures = lectures;
            this.logger = logger;
        }

        public string[] Files { get; private set; } = Array.Empty<string>();

        public async Task<IActionResult> OnPostDeleteAsync(int lecture, string name)
        {
            if (!await lectures.IsTaughtBy(lecture, User))
                return Forbid();
            var folder = Path.Combine(Root, lecture.ToString());
            var file = Path.Combine(folder, name ?? "");
            if (!System.IO.File.Exists(file))
                return NotFound();
            var size = new FileInfo(file).Length;
            System.IO.File.Delete(file);
            logger.LogInformation("lecture {Lecture}: {Size} bytes removed", lecture, size);
            Files = Directory.EnumerateFiles(folder)
                .Select(Path.GetFileName)
                .OrderBy(entry => entry, StringComparer.OrdinalIgnoreCase)
                .ToArray();
            return Page();
        }
    }
}
