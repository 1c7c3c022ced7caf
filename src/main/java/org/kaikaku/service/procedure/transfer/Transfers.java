package org.kaikaku.service.procedure.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cases have been. */
@Repository
public class Transfers {
    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param header of the case before it was given
     * @param tell when the applicant is told: once it can be taken back no more
     */
    public void add(Header header, String to, String reason, String by, Instant at, Instant tell) {
        jdbc.sql("""
                        insert into procedure_transfer
                            (application, version, receipt, from_division, to_division, reason, by_name, at, tell_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, header.id())
                .param(2, header.version() + 1)
                .param(3, header.receipt().toString())
                .param(4, header.division())
                .param(5, to)
                .param(6, reason)
                .param(7, by)
                .param(8, Timestamp.from(at))
                .param(9, Timestamp.from(tell))
                .update();
    }

    /** @return false where there is none that the applicant has not been told of */
    public boolean takeBack(UUID application, int version) {
        return jdbc.sql("delete from procedure_transfer where application = ? and version = ? and told_at is null")
                        .params(application, version)
                        .update()
                == 1;
    }

    /** The latest first; those that were taken back are not among them. */
    public List<Transfer> of(UUID application) {
        return jdbc.sql("select * from procedure_transfer where application = ? order by version desc")
                .param(application)
                .query((row, _) -> transfer(row))
                .list();
    }

    /** Whether the case came from a division whose cases this actor works on. */
    public boolean gave(UUID application, Actor actor) {
        return of(application).stream().anyMatch(transfer -> actor.may(Right.CASEWORK, transfer.from()));
    }

    public List<Transfer> untold(Instant now, int most) {
        return jdbc.sql(
                        "select * from procedure_transfer where told_at is null and tell_at <= ? order by tell_at limit ?")
                .params(Timestamp.from(now), most)
                .query((row, _) -> transfer(row))
                .list();
    }

    /** @return false where they were told already, or it was taken back */
    public boolean tell(Transfer transfer, Instant now) {
        return jdbc.sql("""
                        update procedure_transfer set told_at = ?
                         where application = ? and version = ? and told_at is null
                        """)
                        .params(Timestamp.from(now), transfer.application(), transfer.version())
                        .update()
                == 1;
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getObject("application", UUID.class),
                row.getInt("version"),
                Receipt.parse(row.getString("receipt")).orElseThrow(),
                row.getString("from_division"),
                row.getString("to_division"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("told_at") != null);
    }
}
