package org.kaikaku.service.contact.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and done in inquiries. */
@Repository
public class InquirySteps {
    private final JdbcClient jdbc;

    InquirySteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who write at once wait for each other here, so that both have a number. */
    void add(UUID inquiry, Step step) {
        jdbc.sql("select id from contact_inquiry where id = ? for update")
                .param(inquiry)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into contact_inquiry_step (inquiry, number, kind, text, by_name, office, shared, at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from contact_inquiry_step where inquiry = ?
                        """)
                .param(1, inquiry)
                .param(2, step.kind().name())
                .param(3, step.text())
                .param(4, step.by())
                .param(5, step.office())
                .param(6, step.shared())
                .param(7, Timestamp.from(step.at()))
                .param(8, inquiry)
                .update();
    }

    /** Number of the last one. */
    int last(UUID inquiry) {
        return jdbc.sql("select max(number) from contact_inquiry_step where inquiry = ?")
                .param(inquiry)
                .query(Integer.class)
                .single();
    }

    List<Step> of(UUID inquiry) {
        return jdbc.sql("select * from contact_inquiry_step where inquiry = ? order by number")
                .param(inquiry)
                .query(InquirySteps::step)
                .list();
    }

    /** With those of what was joined into it, as they happened. */
    public List<Step> thread(UUID inquiry) {
        return jdbc.sql("""
                        select s.* from contact_inquiry_step s join contact_inquiry i on i.id = s.inquiry
                         where i.id = :id or i.joined_into = :id order by s.at, s.inquiry <> :id, s.number
                        """).param("id", inquiry).query(InquirySteps::step).list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("by_name"),
                row.getString("office"),
                row.getBoolean("shared"),
                row.getTimestamp("at").toInstant());
    }
}
