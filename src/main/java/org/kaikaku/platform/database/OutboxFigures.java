package org.kaikaku.platform.database;

import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that a listener has yet to handle; handled ones are deleted. */
@Component
class OutboxFigures implements Figures {
    private final JdbcClient jdbc;

    OutboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "kaikaku.outbox.waiting",
                        "Events that a listener has yet to handle",
                        () -> number("select count(*) from event_publication where completion_date is null")),
                new Figure(
                        "kaikaku.outbox.age.seconds",
                        "Age of the oldest event that a listener has yet to handle",
                        () -> number("""
                                select coalesce(extract(epoch from now() - min(publication_date)), 0)
                                  from event_publication where completion_date is null
                                """)));
    }

    private Number number(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }
}
