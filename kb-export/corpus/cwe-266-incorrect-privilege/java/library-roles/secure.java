import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;

public class LibraryRoles {
    public enum Role { READER, LENDING, LIBRARIAN, ADMIN }

    private static final Logger LOG = Logger.getLogger("roles");
    private static final Map<String, Role> GROUPS = Map.of(
        "lib-readers", Role.READER, "lib-desk", Role.LENDING,
        "lib-staff", Role.LIBRARIAN, "lib-admins", Role.ADMIN);

    private int unknown;

    public Set<Role> rolesOf(String account, Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : groups) {
            String name = group.toLowerCase(Locale.ROOT).strip();
            Role role = GROUPS.get(name);
            if (role == null) {
                unknown++;
            } else {
                roles.add(role);
            }
        }
        LOG.fine(roles.size() + " roles for " + account.length() + " characters");
        return roles;
    }

    public boolean mayLend(Set<Role> roles) {
        return roles.contains(Role.LENDING) || roles.contains(Role.LIBRARIAN);
    }

    public List<String> describe(Set<Role> roles) {
        return roles.stream().map(role -> role.name().charAt(0)
            + role.name().substring(1).toLowerCase(Locale.ROOT)).toList();
    }

    public int unknown() {
        return unknown;
    }
}
