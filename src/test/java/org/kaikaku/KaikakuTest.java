package org.kaikaku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class KaikakuTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_house_opens_on_a_migrated_database() {
        assertThat(jdbc.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_application_cannot_change_a_table() {
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select has_schema_privilege(current_schema(), 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
