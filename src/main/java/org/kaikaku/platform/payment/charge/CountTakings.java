package org.kaikaku.platform.payment.charge;

import java.util.List;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.payment.Takings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CountTakings implements Takings {
    private final JdbcClient jdbc;

    CountTakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ByFee> of(FiscalYear year) {
        return jdbc.sql("""
                        select division, fee, account, count(*) filter (where state = 'PAID') as paid,
                               sum(paid_before + case when state = 'PAID' then amount else 0 end)::bigint as amount, sum(refunded)::bigint as refunded,
                               coalesce(sum(reduced) filter (where state = 'PAID'), 0)::bigint as reduced
                          from payment_charge where fiscal_year = ? and (state = 'PAID' or paid_before > 0 and state <> 'CANCELLED') and account <> 'instalments'
                         group by division, fee, account order by division, fee, account
                        """)
                .param(year.year())
                .query((row, _) -> new ByFee(
                        row.getString("division"),
                        row.getString("fee"),
                        row.getString("account"),
                        row.getLong("paid"),
                        row.getLong("amount"),
                        row.getLong("refunded"),
                        row.getLong("reduced")))
                .list();
    }
}
