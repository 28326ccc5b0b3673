using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Riding.Api
{
    public class MoveRequest
    {
        public DateTime StartsAt { get; set; }
    }

    [ApiController]
    [Authorize(AuthenticationSchemes = "Bearer")]
    [Route("api/lessons")]
    public class LessonsController : ControllerBase
    {
        private readonly RidingContext db;
        private readonly ILogger<LessonsController> log;

        public LessonsController(RidingContext db, ILogger<LessonsController> log)
        {
            this.db = db;
            this.log = log;
        }

        private async Task<bool> IsFreeAsync(int horse, DateTime start)
        {
            var end = start.AddMinutes(45);
            return !await db.Lessons.AnyAsync(lesson => lesson.HorseId == horse
                && lesson.StartsAt < end && lesson.EndsAt > start);
        }

        [HttpPut("{id:int}/time")]
        public async Task<IActionResult> Move(int id, MoveRequest request)
        {
            if (request.StartsAt < DateTime.UtcNow.AddHours(24) || request.StartsAt.Hour < 8)
            {
                return BadRequest(new { error = "Lessons are moved a day before at least." });
            }
            var pupil = User.FindFirstValue(ClaimTypes.NameIdentifier);
            var lesson = await db.Lessons.FindAsync(id);
            if (lesson == null || lesson.Cancelled)
            {
                return NotFound();
            }
            if (!await IsFreeAsync(lesson.HorseId, request.StartsAt))
            {
                var others = await db.Horses.Where(horse => horse.Free).CountAsync();
                return Conflict(new { error = "The horse is taken.", others });
            }
            lesson.StartsAt = request.StartsAt;
            lesson.EndsAt = request.StartsAt.AddMinutes(45);
            await db.SaveChangesAsync();
            log.LogInformation("lesson {Id} moved, asked by pupil {Pupil}", id, pupil);
            return NoContent();
        }
    }
}
