using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;

namespace Courses;

[ApiController]
[Route("api/courses")]
public sealed class CoursesController : ControllerBase
{
    private static readonly XDocument Catalogue = XDocument.Load("App_Data/courses.xml");

    [HttpGet]
    public ActionResult<IEnumerable<string>> ByTeacher([FromQuery] string teacher)
    {
        var titles = Catalogue.Root!.Elements("course")
            .Where(course => (string?)course.Attribute("published") == "yes" && (string?)course.Attribute("teacher") == teacher)
            .Select(course => (string?)course.Element("title") ?? "")
            .OrderBy(title => title)
            .ToList();
        return Ok(titles);
    }
}
