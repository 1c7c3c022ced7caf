package org.kaikaku.platform.jobs.run;

import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the numbers from 1, one in each transaction, and lets a test step in after each. */
class Count implements Job<Count.To> {
    record To(String name, int number) {}

    private final DataSource data;
    private final IntConsumer afterEach;

    Count(DataSource data, IntConsumer afterEach) {
        this.data = data;
        this.afterEach = afterEach;
    }

    static void prepare(TestDatabase database) {
        database.asOwner().sql("create table counted (name text, number int)").update();
    }

    static List<Integer> counted(TestDatabase database, String name) {
        return database.jdbc()
                .sql("select number from counted where name = ? order by number")
                .param(name)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    @Override
    public String kind() {
        return "test.count";
    }

    @Override
    public Class<To> input() {
        return To.class;
    }

    @Override
    public void run(To to, Progress progress) {
        progress.total(to.number());
        progress.message("test.counting");
        var transaction = new TransactionTemplate(new JdbcTransactionManager(data));
        for (int number = progress.done() + 1; number <= to.number(); number++) {
            var step = number;
            transaction.executeWithoutResult(_ -> {
                JdbcClient.create(data)
                        .sql("insert into counted values (?, ?)")
                        .params(to.name(), step)
                        .update();
                progress.done(step);
            });
            afterEach.accept(step);
        }
    }
}
