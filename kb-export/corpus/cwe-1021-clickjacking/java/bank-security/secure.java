package portal.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class PortalSecurity {
    private static final String[] OPEN = {"/", "/branches/**", "/style/**", "/login"};

    @Bean
    PasswordEncoder encoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(rules -> rules
            .requestMatchers(OPEN).permitAll()
            .requestMatchers("/transfer/**").hasRole("CUSTOMER")
            .anyRequest().authenticated());
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/accounts"));
        http.logout(out -> out.logoutSuccessUrl("/").deleteCookies("JSESSIONID"));
        http.sessionManagement(s -> s.maximumSessions(2));
        http.headers(headers -> headers
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .contentSecurityPolicy(csp -> csp.policyDirectives("frame-ancestors 'none'"))
            .referrerPolicy(policy -> {}));
        return http.build();
    }
}
