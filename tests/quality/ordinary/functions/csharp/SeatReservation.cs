using System.Data;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Tickets;

public sealed class SeatReservation
{
    private readonly TicketContext _db;

    public SeatReservation(TicketContext db) => _db = db;

    public async Task<bool> ReserveAsync(int showId, int seatNumber, string userId)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        var changed = await _db.Seats
            .Where(s => s.ShowId == showId && s.Number == seatNumber && s.HolderId == null)
            .ExecuteUpdateAsync(s => s.SetProperty(seat => seat.HolderId, userId));
        if (changed != 1)
        {
            return false;
        }
        _db.Reservations.Add(new Reservation { ShowId = showId, SeatNumber = seatNumber, UserId = userId });
        await _db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
