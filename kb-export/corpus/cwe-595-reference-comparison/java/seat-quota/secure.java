import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;

class Enrolments {
    private static final Logger log = Logger.getLogger(Enrolments.class.getName());
    private final Map<String, Integer> quotas = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    void open(String course, int quota) {
        if (quota < 1) {
            throw new IllegalArgumentException("a course has at least one seat");
        }
        quotas.put(course, quota);
        members.put(course, new LinkedHashSet<>());
    }

    boolean enrol(String course, String person) {
        Set<String> list = members.get(course);
        if (list == null || list.contains(person)) {
            return false;
        }
        Integer quota = quotas.get(course);
        Integer taken = list.size();
        if (taken.equals(quota)) {
            log.info("course is full");
            return false;
        }
        list.add(person);
        log.fine(() -> person + " has a seat");
        return true;
    }
}
