package tracker.members;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class MembershipService {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipService.class);
    private final MemberRepository members;
    private final Notifier notifier;
    private final Clock clock;

    public MembershipService(MemberRepository members, Notifier notifier, Clock clock) {
        this.members = members;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Roles are declared from GUEST over MAINTAINER up to OWNER. */
    @Transactional
    public MemberView changeRole(long projectId, long actingUser, long userId, String wanted) {
        Member actor = members.find(projectId, actingUser).orElseThrow();
        if (actor.getRole().compareTo(Role.MAINTAINER) < 0) {
            throw new AccessDeniedException("maintainers only");
        }
        Member target = members.find(projectId, userId).orElseThrow();
        Role role = Role.valueOf(wanted.trim().toUpperCase(Locale.ROOT));
        Role before = target.getRole();
        Role limit = actor.getRole();
        if (role.compareTo(limit) > 0 || before.compareTo(limit) > 0) {
            throw new AccessDeniedException("not above your own role");
        }
        target.setRole(role);
        Instant now = clock.instant();
        target.setChangedAt(now);
        members.save(target);
        String text = before + " is now " + role;
        notifier.mail(target.getEmail(), "Your role has changed", text);
        LOG.info("project {}: user {} changed by {} at {}", projectId, userId, actingUser, now);
        return new MemberView(userId, target.getName(), role.name());
    }

    @Transactional(readOnly = true)
    public String summary(long projectId) {
        long total = members.count(projectId);
        long active = members.countSeenSince(projectId, clock.instant().minusSeconds(2_592_000));
        String share = total == 0 ? "-" : 100 * active / total + " %";
        return total + " members, active in the last month: " + share;
    }
}
