package market.yachts.listing;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ListingController {
    private static final Logger LOG = LoggerFactory.getLogger(ListingController.class);

    private final ListingRepository listings;

    public ListingController(ListingRepository listings) {
        this.listings = listings;
    }

    @GetMapping("/listings/cheapest")
    public List<Listing> cheapest(@RequestParam(defaultValue = "10") int count) {
        int limit = Math.max(1, Math.min(count, 50));
        List<Listing> found = listings.findApprovedByPrice(limit);
        LOG.debug("{} of {} listings", found.size(), limit);
        return found;
    }

    @PutMapping("/listings/{id}")
    public ResponseEntity<Listing> update(@PathVariable long id,
            @Valid @RequestBody Listing change, Principal principal) {
        Listing listing = listings.findByIdAndSeller(id, principal.getName()).orElse(null);
        if (listing == null) {
            return ResponseEntity.notFound().build();
        }
        BigDecimal before = listing.getPrice();
        BeanUtils.copyProperties(change, listing, "id");
        listing.setUpdatedAt(Instant.now());
        listings.save(listing);
        if (before.compareTo(listing.getPrice()) > 0) {
            LOG.info("listing {} is cheaper now", listing.getId());
        }
        return ResponseEntity.ok(listing);
    }
}
