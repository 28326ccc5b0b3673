using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events;

[Authorize(Policy = "OrganiserOfEvent")]
public sealed class ParticipantsController : Controller
{
    private readonly EventContext _db;

    public ParticipantsController(EventContext db) => _db = db;

    [HttpGet("events/{eventId:int}/participants.csv")]
    public async Task<IActionResult> Download(int eventId)
    {
        var csv = new StringBuilder("Name;E-mail;Remark\r\n");
        var participants = await _db.Participants.Where(p => p.EventId == eventId).OrderBy(p => p.Name).ToListAsync();
        foreach (var participant in participants)
        {
            csv.AppendJoin(';', Cell(participant.Name), Cell(participant.Email), Cell(participant.Remark)).Append("\r\n");
        }
        return File(new UTF8Encoding(true).GetBytes(csv.ToString()), "text/csv", "participants.csv");
    }

    private static string Cell(string? text)
    {
        text ??= "";
        return "\"" + text.Replace("\"", "\"\"") + "\"";
    }
}
