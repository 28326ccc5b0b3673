package intranet.login;

import java.util.Hashtable;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

public class DirectoryLogin {
    private static final Logger LOG = Logger.getLogger(DirectoryLogin.class.getName());
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9]{2,15}");

    private final String url;
    private final String base;

    public DirectoryLogin(String url, String base) {
        this.url = url;
        this.base = base;
    }

    private String text(Attributes attributes, String name) throws NamingException {
        return attributes.get(name) == null ? "" : attributes.get(name).get().toString();
    }

    public Optional<Employee> login(String account, String password) {
        if (account == null || !ACCOUNT.matcher(account).matches()) {
            return Optional.empty();
        }
        String dn = "uid=" + account + "," + base;
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(Context.PROVIDER_URL, url);
        settings.put(Context.SECURITY_AUTHENTICATION, "simple");
        settings.put(Context.SECURITY_PRINCIPAL, dn);
        settings.put(Context.SECURITY_CREDENTIALS, password);
        settings.put("com.sun.jndi.ldap.connect.timeout", "3000");
        try {
            DirContext directory = new InitialDirContext(settings);
            directory.close();
        } catch (AuthenticationException refused) {
            return Optional.empty();
        } catch (NamingException problem) {
            LOG.log(Level.WARNING, "directory does not answer", problem);
            return Optional.empty();
        }
        LOG.info("employee logged in");
        return Optional.of(new Employee(account, dn));
    }
}
