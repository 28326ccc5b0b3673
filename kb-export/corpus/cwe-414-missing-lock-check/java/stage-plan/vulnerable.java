import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

class StagePlan {
    private static final Logger log = Logger.getLogger(StagePlan.class.getName());
    private final Lock lock = new ReentrantLock();
    private final Map<Integer, String> rails = new HashMap<>();
    private final int count;

    StagePlan(int count) {
        this.count = count;
    }

    boolean reserve(int rail, String scene) {
        lock.lock();
        try {
            return rail > 0 && rail <= count && rails.putIfAbsent(rail, scene) == null;
        } finally {
            lock.unlock();
        }
    }

    Optional<String> sceneAt(int rail) {
        lock.lock();
        try {
            return Optional.ofNullable(rails.get(rail));
        } finally {
            lock.unlock();
        }
    }

    void free(String scene) {
        rails.values().removeIf(scene::equals);
        log.info("scene " + scene + " is gone");
    }

    static String label(int rail) {
        return "rail " + (rail < 10 ? "0" : "") + rail;
    }
}
