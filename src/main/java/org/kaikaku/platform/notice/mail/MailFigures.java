package org.kaikaku.platform.notice.mail;

import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many mails, never to whom. */
@Component
class MailFigures implements Figures {
    private final JdbcClient jdbc;

    MailFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "kaikaku.mail.waiting",
                        "Mails that the mail server has yet to take",
                        () -> waiting("count(*)")),
                new Figure(
                        "kaikaku.mail.age.seconds",
                        "Age of the oldest mail that the mail server has yet to take",
                        () -> waiting("coalesce(extract(epoch from now() - min(made_at)), 0)")));
    }

    private Number waiting(String what) {
        return jdbc.sql("select " + what + " from notice_mail where state in ('WAITING', 'SENDING')")
                .query(Double.class)
                .single();
    }
}
