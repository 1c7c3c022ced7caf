package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.procedure.delivery.ReadAnswers.Read;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AnswersTest {
    private static final String SYSTEM = "kokuho";

    @Autowired
    Decisions decisions;

    @Autowired
    MakeBatch make;

    @Autowired
    SettleDelivery settle;

    @Autowired
    ReadAnswers read;

    @Autowired
    AnswerFiles files;

    @Autowired
    ShowReconciliation reconciliation;

    @Autowired
    ShowDeliveries show;

    @Autowired
    ReconciliationCsv csv;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void a_row_rejected_by_the_result_file_is_corrected_sent_again_and_rejected_by_no_late_file() {
        make.make(SYSTEM, clerk);
        var good = decisions.granted("結果 一郎");
        var bad = decisions.granted("結果 二郎");
        var first = made();
        var file = result(good + ",OK,", bad + ",NG,支店が違う", "R8-999999-9,OK,", bad + ",OK,");

        var said = said(read.read(first, "result.csv", file, clerk));

        assertThat(said)
                .extracting(AnswerFiles.Said::outcome)
                .containsExactly("ACCEPTED", "REJECTED", "NOT_IN_BATCH", "TWICE");
        assertThat(state(good)).isEqualTo("ACCEPTED");
        assertThat(state(bad)).isEqualTo("REJECTED 支店が違う");

        settle.mend(id(bad), 3, Map.of("支店", "東支店"), clerk);
        var second = made();
        assertThat(new String(batches.content(second.id()), StandardCharsets.UTF_8))
                .contains(bad, "東支店")
                .doesNotContain(good);
        assertThat(read.read(second, "result.csv", file, clerk)).isEqualTo(new Read.Refused("READ_BEFORE"));
        assertThat(said(read.read(first, "late.csv", result(bad + ",NG,遅い"), clerk)))
                .extracting(AnswerFiles.Said::outcome)
                .containsExactly("MOVED");
        assertThat(state(bad)).isEqualTo("SENT");

        read.read(second, "second.csv", result(bad + ",OK,"), clerk);
        assertThat(state(bad)).isEqualTo("ACCEPTED");
        assertThat(make.make(SYSTEM, clerk)).isEmpty();
    }

    @Test
    void two_clerks_who_read_the_same_file_at_once_settle_each_row_once() throws Exception {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("同時 結果");
        var batch = made();
        var file = result(receipt + ",NG,同時");
        var start = new CyclicBarrier(2);
        Callable<Read> press = () -> {
            start.await();
            return read.read(batch, "result.csv", file, clerk);
        };

        List<Read> done;
        try (var clerks = Executors.newFixedThreadPool(2)) {
            done = clerks.invokeAll(List.of(press, press)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(done).filteredOn(one -> one instanceof Read.Done).hasSize(1);
        assertThat(done).contains(new Read.Refused("READ_BEFORE"));
        assertThat(jdbc.sql("select version from procedure_delivery where receipt = ?")
                        .param(receipt)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_dies_before_it_is_done_has_changed_nothing_and_begins_again() {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("途中 一郎");
        var file = result(receipt + ",OK,");
        var together = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> together.executeWithoutResult(_ -> {
                    made();
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(state(receipt)).isEqualTo("WAITING");
        var batch = made();
        assertThatThrownBy(() -> together.executeWithoutResult(_ -> {
                    read.read(batch, "result.csv", file, clerk);
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(state(receipt)).isEqualTo("SENT");

        assertThat(read.read(batch, "result.csv", file, clerk)).isInstanceOf(Read.Done.class);
        assertThat(state(receipt)).isEqualTo("ACCEPTED");
    }

    @Test
    void the_reconciliation_list_says_what_has_no_answer_how_old_it_is_and_what_is_overdue() {
        make.make(SYSTEM, clerk);
        var silent = decisions.granted("突合 一郎");
        var refused = decisions.granted("突合 二郎");
        var batch = made();
        read.read(batch, "result.csv", result(refused + ",NG,=1+1"), clerk);
        long month = 31;
        jdbc.sql("update procedure_delivery_batch set made_at = made_at - ? * interval '1 day' where id = ?")
                .params(month, batch.id())
                .update();
        jdbc.sql("update procedure_delivery set changed_at = changed_at - ? * interval '1 day' where receipt = ?")
                .params(month, silent)
                .update();

        var view = reconciliation.page(SYSTEM, Reconciliation.Show.OPEN, clerk);

        assertThat(line(view, silent)).satisfies(line -> {
            assertThat(line.overdue()).isTrue();
            assertThat(line.age()).isBetween(15, 23);
            assertThat(line.batch()).isEqualTo(batch.number());
        });
        assertThat(line(view, refused)).satisfies(line -> {
            assertThat(line.overdue()).isFalse();
            assertThat(line.state()).isEqualTo("REJECTED");
        });
        assertThat(show.all(SYSTEM, clerk).chosen())
                .satisfies(system -> assertThat(system.late()).isTrue());
        assertThat(new String(csv.of(view, Language.JA), StandardCharsets.UTF_8))
                .startsWith("\uFEFF受付番号,")
                .contains(silent + ",", "答えが遅い", ",'=1+1\r\n");
        var stranger = Submitted.staff("大川 誠", Role.CASE_WORKER, "zeimu");
        assertThat(reconciliation
                        .page(SYSTEM, Reconciliation.Show.ALL, stranger)
                        .lines())
                .isEmpty();

        read.read(batch, "later.csv", result(silent + ",OK,"), clerk);
        assertThat(reconciliation.page(SYSTEM, Reconciliation.Show.OPEN, clerk).lines())
                .extracting(ReconciliationView.Line::receipt)
                .doesNotContain(silent);
        assertThat(line(reconciliation.page(SYSTEM, Reconciliation.Show.ACCEPTED, clerk), silent)
                        .overdue())
                .isFalse();
    }

    private static ReconciliationView.Line line(ReconciliationView view, String receipt) {
        return view.lines().stream()
                .filter(line -> line.receipt().equals(receipt))
                .findFirst()
                .orElseThrow();
    }

    private static final class Killed extends RuntimeException {}

    private Batches.Batch made() {
        return batches.find(make.make(SYSTEM, clerk).getFirst()).orElseThrow();
    }

    private List<AnswerFiles.Said> said(Read done) {
        return files.find(((Read.Done) done).file()).orElseThrow().said();
    }

    private static byte[] result(String... lines) {
        return ("受付番号,結果,エラー内容\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String state(String receipt) {
        return jdbc.sql("select state || coalesce(' ' || reason, '') from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }

    private UUID id(String receipt) {
        return jdbc.sql("select id from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
    }
}
