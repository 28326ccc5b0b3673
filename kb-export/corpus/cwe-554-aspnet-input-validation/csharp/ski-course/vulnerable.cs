using System;
using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

public class Registration
{
    public int Id { get; set; }
    [Required, StringLength(60, MinimumLength = 2)]
    public string Name { get; set; } = "";
    [Range(4, 90)]
    public int Age { get; set; }
    [Range(1, 4)]
    public int Level { get; set; }
}

public class CourseController : Controller
{
    private readonly SkiSchool school;
    private readonly ILogger<CourseController> log;

    public CourseController(SkiSchool school, ILogger<CourseController> log)
    {
        this.school = school;
        this.log = log;
    }

    [HttpGet]
    public async Task<IActionResult> Register()
    {
        ViewBag.Taken = await school.Registrations.CountAsync();
        return View(new Registration { Level = 1 });
    }

    [HttpPost, ValidateAntiForgeryToken]
    public async Task<IActionResult> Register([Bind("Name,Age,Level")] Registration registration)
    {
        ViewBag.Taken = await school.Registrations.CountAsync();
        school.Registrations.Add(registration);
        await school.SaveChangesAsync();
        log.LogInformation("registration {Id} for level {Level}", registration.Id, registration.Level);
        return RedirectToAction("Thanks");
    }
}
