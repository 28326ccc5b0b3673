import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PalletDesk {
    record Release(long pallet, String by, Instant at) {}

    private final Map<Long, Booking> bookings;
    private final List<Release> releases = new ArrayList<>();
    private final Clock clock;

    PalletDesk(Map<Long, Booking> bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    synchronized Release release(long pallet, String user, String role) {
        Booking booking = bookings.get(pallet);
        if (booking == null) {
            throw new IllegalArgumentException("pallet " + pallet + " is not booked");
        }
        String blockedBy = booking.customsHold();
        if (blockedBy != null && !"customs".equals(role)) {
            throw new IllegalStateException("held by " + blockedBy);
        }
        Release release = new Release(pallet, user, clock.instant());
        releases.add(release);
        bookings.remove(pallet);
        return release;
    }

    synchronized long releasedSince(Instant start) {
        return releases.stream().filter(r -> r.at().isAfter(start)).count();
    }
}
