import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import java.util.Set;
import java.util.logging.Logger;

public class TutorFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(TutorFilter.class.getName());
    private static final Set<String> ROLES = Set.of("tutor", "planner", "admin");
    private final Algorithm algorithm;

    public TutorFilter(String secret) {
        algorithm = Algorithm.HMAC256(secret);
    }

    private DecodedJWT read(String token) {
        return JWT.require(algorithm).withClaimPresence("exp").build().verify(token);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        String header = request.getHeader("Authorization");
        response.setHeader("Cache-Control", "no-store");
        if (header == null || !header.startsWith("Bearer ")) {
            response.sendError(401, "token required");
            return;
        }
        try {
            DecodedJWT token = read(header.substring(7));
            String role = token.getClaim("role").asString();
            request.setAttribute("tutor", token.getSubject());
            request.setAttribute("role", ROLES.contains(role) ? role : "tutor");
            LOG.fine("request of a " + role);
        } catch (JWTVerificationException error) {
            response.sendError(401, "token refused");
            return;
        }
        chain.doFilter(request, response);
    }
}
