package pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

public final class StepFactory {
    private static final Logger LOG = Logger.getLogger(StepFactory.class.getName());
    private static final int MAX_STEPS = 30;
    private static final List<String> FORBIDDEN =
        List.of("java.lang.Runtime", "java.lang.Process", "javax.script");

    private static boolean accepted(String name) {
        return FORBIDDEN.stream().noneMatch(name::startsWith);
    }

    public List<Runnable> build(List<String> lines) throws ReflectiveOperationException {
        if (lines.size() > MAX_STEPS) {
            throw new IllegalArgumentException("too many steps: " + lines.size());
        }
        List<Runnable> steps = new ArrayList<>();
        int comments = 0;
        for (String line : lines) {
            String name = line.strip();
            if (name.isEmpty() || name.startsWith("#")) {
                comments++;
                continue;
            }
            if (!accepted(name)) {
                throw new IllegalArgumentException("step not available");
            }
            steps.add((Runnable) Class.forName(name).getDeclaredConstructor().newInstance());
        }
        LOG.info(() -> "pipeline with " + steps.size() + " steps");
        LOG.fine("skipped lines: " + comments);
        return steps;
    }
}
