package org.kaikaku.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** A form that was sent twice at once leaves its message in the session twice; the second takes the place of the first instead of failing. */
@Configuration
class SessionStore {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> twoAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
