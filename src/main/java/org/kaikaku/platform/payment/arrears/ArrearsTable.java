package org.kaikaku.platform.payment.arrears;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrearsTable {
    private static final int AT_ONCE = 100;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    ArrearsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param steps keys of those taken, the earliest first; with {@code !} before it where nobody could be told */
    record Late(
            UUID charge,
            long number,
            Text words,
            long amount,
            LocalDate due,
            String division,
            Payer payer,
            List<String> steps) {
        String shown() {
            return Numbers.shown("C", number);
        }
    }

    /** Open charges that were due before a day and of which this step was not taken; locked, those due first. */
    List<Late> toAsk(String step, LocalDate dueBefore) {
        return late("""
                        select charge.*, '' as steps from payment_charge charge
                         where charge.state = 'OPEN' and charge.due < ?
                           and not exists (select 1 from payment_dunning taken where taken.charge = charge.id and taken.step = ?
                                              and taken.at >= coalesce(charge.reopened_at, '-infinity'))
                         order by charge.due limit ? for update of charge skip locked
                        """, dueBefore, step, AT_ONCE);
    }

    /** All that is late on a day. */
    List<Late> all(LocalDate today) {
        return late("""
                        select charge.*, coalesce((select string_agg(case when told then step else '!' || step end, ' ' order by at)
                                                     from payment_dunning taken where taken.charge = charge.id
                                                      and taken.at >= coalesce(charge.reopened_at, '-infinity')), '') as steps
                          from payment_charge charge where charge.state = 'OPEN' and charge.due < ?
                         order by charge.due, charge.number limit ?
                        """, today, MOST);
    }

    private List<Late> late(String sql, Object... params) {
        var found = new ArrayList<Late>();
        jdbc.sql(sql).params(params).query(row -> {
            found.add(new Late(
                    row.getObject("id", UUID.class),
                    row.getLong("number"),
                    new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                    row.getLong("amount"),
                    row.getObject("due", LocalDate.class),
                    row.getString("division"),
                    new Payer(
                            row.getString("payer_name"),
                            row.getString("payer_person"),
                            row.getObject("payer_account", UUID.class)),
                    row.getString("steps").isEmpty()
                            ? List.of()
                            : List.of(row.getString("steps").split(" "))));
        });
        return found;
    }

    void taken(UUID charge, String step, boolean told, Instant at) {
        jdbc.sql("insert into payment_dunning (charge, step, told, at) values (?, ?, ?, ?)")
                .params(charge, step, told, Timestamp.from(at))
                .update();
    }
}
