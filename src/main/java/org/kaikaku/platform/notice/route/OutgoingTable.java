package org.kaikaku.platform.notice.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OutgoingTable {
    private final JdbcClient jdbc;

    OutgoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest of those that nobody has looked at. */
    List<UUID> unrouted(int most) {
        return jdbc.sql("select id from notice_notice where routed_at is null order by at limit ?")
                .param(most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Other nodes pass it by until the transaction ends; empty where one of them has it. */
    Optional<Outgoing> hold(UUID notice) {
        return jdbc.sql("select * from notice_notice where id = ? and routed_at is null for update skip locked")
                .param(notice)
                .query(OutgoingTable::outgoing)
                .optional();
    }

    void routed(UUID notice, Instant at) {
        jdbc.sql("update notice_notice set routed_at = ? where id = ?")
                .params(Timestamp.from(at), notice)
                .update();
    }

    /** What a mail told of. */
    public List<Outgoing> inMail(UUID mail) {
        return jdbc.sql("select n.* from notice_notice n join notice_in_mail m on m.notice = n.id where m.mail = ?")
                .param(mail)
                .query(OutgoingTable::outgoing)
                .list();
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("name"),
                row.getString("postal"),
                row.getString("address"),
                row.getString("kind"),
                row.getString("division"),
                row.getTimestamp("at").toInstant());
    }
}
