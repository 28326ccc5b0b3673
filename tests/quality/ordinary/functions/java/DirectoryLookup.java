package com.example.directory;

import java.util.Optional;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

public final class DirectoryLookup {
    private static final String BASE = "ou=staff,dc=example,dc=org";
    private final DirContext context;

    public DirectoryLookup(DirContext context) {
        this.context = context;
    }

    public Optional<String> mailOf(String uid) throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setReturningAttributes(new String[] {"mail"});
        controls.setCountLimit(1);
        controls.setTimeLimit(3_000);
        NamingEnumeration<SearchResult> results =
                context.search(BASE, "(&(objectClass=person)(uid={0}))", new Object[] {uid}, controls);
        try {
            if (!results.hasMore()) {
                return Optional.empty();
            }
            var mail = results.next().getAttributes().get("mail");
            return mail == null ? Optional.empty() : Optional.of(mail.get().toString());
        } finally {
            results.close();
        }
    }
}
