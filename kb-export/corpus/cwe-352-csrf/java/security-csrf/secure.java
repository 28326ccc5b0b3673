package club.savings.config;

import java.time.Duration;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

@Configuration
@EnableMethodSecurity
public class SecurityConfig {

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    @Bean
    public SecurityFilterChain savings(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/", "/rates", "/assets/**").permitAll()
                .requestMatchers("/board/**").hasRole("BOARD")
                .anyRequest().authenticated());
        http.formLogin(login -> login
                .loginPage("/login")
                .defaultSuccessUrl("/account", true)
                .permitAll());
        http.sessionManagement(session -> session
                .sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                .sessionFixation(fixation -> fixation.changeSessionId()));
        http.csrf(csrf -> csrf
                .csrfTokenRepository(new HttpSessionCsrfTokenRepository()));
        http.headers(headers -> headers
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR))
                .frameOptions(frame -> frame.sameOrigin()));
        http.logout(logout -> logout
                .logoutSuccessUrl("/")
                .invalidateHttpSession(true));
        return http.build();
    }

    @Bean
    public CookieSameSiteSupplier languageCookie() {
        return CookieSameSiteSupplier.ofLax().whenHasName("language");
    }
}
