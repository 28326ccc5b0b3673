import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

public class MenuImporter {
    private static final Logger LOG = Logger.getLogger("menu");

    public record MenuItem(String title, int articles, List<MenuItem> children) {
    }

    private final String[] lines;
    private int next;

    public MenuImporter(String document) {
        this.lines = document.split("\\R");
    }

    public MenuItem load() {
        MenuItem root = new MenuItem("Shop", 0, readChildren(0));
        if (next < lines.length) {
            LOG.warning("line " + (next + 1) + " ignored");
        }
        return root;
    }

    private List<MenuItem> readChildren(int depth) {
        if (depth > 8) {
            throw new IllegalArgumentException("too many levels");
        }
        List<MenuItem> children = new ArrayList<>();
        while (next < lines.length) {
            String[] parts = lines[next].strip().split(";");
            if (parts[0].equals("up")) {
                next++;
                break;
            }
            if (parts.length != 2 || !parts[1].matches("\\d{1,6}")) {
                throw new IllegalArgumentException("line " + (next + 1));
            }
            next++;
            String title = parts[0].isBlank() ? "Other" : parts[0].toLowerCase(Locale.ROOT);
            boolean nested = next < lines.length && lines[next].strip().equals("down");
            if (nested) {
                next++;
            }
            List<MenuItem> below = nested ? readChildren(depth + 1) : List.of();
            children.add(new MenuItem(title, Integer.parseInt(parts[1]), below));
        }
        LOG.fine(depth + ": " + children.size() + " entries");
        return children;
    }
}
