import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;

public class PlaceDraw {
    private static final Logger LOG = Logger.getLogger(PlaceDraw.class.getName());

    public record Child(int number, LocalDate born, boolean sibling) {
    }

    private SecureRandom generator() throws NoSuchAlgorithmException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(System.currentTimeMillis());
        return random;
    }

    public List<Child> draw(List<Child> waiting, int places) throws NoSuchAlgorithmException {
        if (places < 1) {
            throw new IllegalArgumentException("no free places");
        }
        LocalDate youngest = LocalDate.now().minusYears(3);
        List<Child> siblings = new ArrayList<>();
        List<Child> others = new ArrayList<>();
        for (Child child : waiting) {
            if (child.born().isAfter(youngest)) {
                LOG.info("child " + child.number() + " is too young");
            } else if (child.sibling()) {
                siblings.add(child);
            } else {
                others.add(child);
            }
        }
        SecureRandom random = generator();
        Collections.shuffle(siblings, random);
        Collections.shuffle(others, random);
        List<Child> order = new ArrayList<>(siblings);
        order.addAll(others);
        List<Child> drawn = order.subList(0, Math.min(places, order.size()));
        LOG.info(drawn.size() + " of " + order.size() + " children got a place");
        return List.copyOf(drawn);
    }
}
