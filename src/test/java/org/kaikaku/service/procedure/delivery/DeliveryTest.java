package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.service.procedure.delivery.Deliveries.ChangedMeanwhile;
import org.kaikaku.service.procedure.delivery.Deliveries.NoSuchDelivery;
import org.kaikaku.service.procedure.delivery.Delivery.Step;
import org.kaikaku.service.procedure.delivery.Delivery.Step.Reason;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DeliveryTest {
    private static final String SYSTEM = "kokuho";

    @Autowired
    Decisions decisions;

    @Autowired
    MakeBatch make;

    @Autowired
    TakeBatch take;

    @Autowired
    ImportResidents register;

    @Autowired
    SettleDelivery settle;

    @Autowired
    ShowDeliveries show;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void what_is_decided_waits_for_its_core_system_whether_granted_or_refused() {
        var granted = decisions.granted("渡す 一郎");
        var refused = decisions.refused("渡さない 二郎");

        assertThat(state(granted)).contains("WAITING");
        assertThat(state(refused)).contains("WAITING");
        var lines = new String(batches.content(made(clerk)), StandardCharsets.UTF_8);
        assertThat(lines)
                .contains(
                        granted + ",1,kokuho-shikaku-soshitsu,granted", refused + ",1,kokuho-shikaku-soshitsu,refused");
    }

    @Test
    void a_batch_has_its_rows_once_in_the_order_of_the_system_and_stays_the_same_to_the_last_byte() {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("渡す 三郎");

        var batch = made(clerk);

        var first = batches.content(batch);
        var lines = new String(first, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("受付番号,処理区分,手続,決定,決定日");
        assertThat(lines[1]).startsWith(receipt + ",1,kokuho-shikaku-soshitsu,granted,2");
        decisions.granted("渡す 四郎");
        make.make(SYSTEM, clerk);
        assertThat(batches.content(batch)).isEqualTo(first);
        assertThat(state(receipt)).contains("SENT");
    }

    @Test
    void two_clerks_who_press_at_once_never_deliver_anything_twice() throws Exception {
        make.make(SYSTEM, clerk);
        var receipts = IntStream.range(0, 20)
                .mapToObj(i -> decisions.granted("同時 " + i))
                .toList();
        var start = new CyclicBarrier(2);
        Callable<List<UUID>> press = () -> {
            start.await();
            return make.make(SYSTEM, clerk);
        };

        List<List<UUID>> made;
        try (var clerks = Executors.newFixedThreadPool(2)) {
            made = clerks.invokeAll(List.of(press, press)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        assertThat(made.stream().flatMap(List::stream)).hasSize(1);
        var rows = made.stream()
                .flatMap(List::stream)
                .flatMap(id -> new String(batches.content(id), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(receipts);
    }

    @Test
    void what_was_rejected_goes_out_again_mended() {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("返し 一郎");
        make.make(SYSTEM, clerk);
        var id = id(receipt);

        assertThat(settle.mend(id, 2, Map.of("支店", "東"), clerk)).isEqualTo(new Step.Refused(Reason.NOT_NOW));
        settle.reject(id, 2, "支店が違う", clerk);
        settle.mend(id, 3, Map.of("支店", "東支店"), clerk);
        var again = made(clerk);

        assertThat(new String(batches.content(again), StandardCharsets.UTF_8)).contains(receipt, "東支店");
        settle.acceptAll(again, clerk);
        assertThat(state(receipt)).contains("ACCEPTED");
        assertThat(make.make(SYSTEM, clerk)).isEmpty();
    }

    @Test
    void what_is_withdrawn_before_it_goes_out_never_does_and_afterwards_the_next_file_says_so_until_it_is_taken() {
        make.make(SYSTEM, clerk);
        var before = decisions.granted("取消 一郎");
        var after = decisions.granted("取消 二郎");
        settle.withdraw(id(before), 1, "誤って決定した", clerk);
        assertThat(state(before)).contains("WITHDRAWN");

        var first = made(clerk);
        assertThat(text(first)).contains(after + ",1,").doesNotContain(before);
        settle.acceptAll(first, clerk);
        settle.withdraw(id(after), 3, "申請された方の申出", clerk);
        assertThat(state(after)).contains("WITHDRAWING");
        assertThat(text(made(clerk))).contains(after + ",9,").doesNotContain(before);

        settle.reject(id(after), 5, "処理中", clerk);
        assertThat(state(after)).as("told again").contains("WITHDRAWING");
        var again = made(clerk);
        assertThat(text(again)).contains(after + ",9,");
        settle.acceptAll(again, clerk);
        assertThat(state(after)).contains("WITHDRAWN");
        assertThat(make.make(SYSTEM, clerk)).isEmpty();
        assertThat(settle.withdraw(id(after), 8, "もう一度", clerk)).isEqualTo(new Step.Refused(Reason.NOT_NOW));
    }

    private String text(UUID batch) {
        return new String(batches.content(batch), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_typed_in_by_hand_goes_into_no_file() {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("手で 一郎");

        settle.enter(id(receipt), 1, clerk);

        assertThat(make.make(SYSTEM, clerk)).isEmpty();
        assertThatThrownBy(() -> settle.enter(id(receipt), 1, clerk)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void another_division_neither_sees_nor_settles_nor_sends_it() {
        var receipt = decisions.granted("よその 課");
        var stranger = Submitted.staff("大川 誠", Role.CASE_WORKER, "zeimu");

        assertThat(make.make(SYSTEM, stranger)).isEmpty();
        assertThat(show.one(id(receipt), Map.of(), null, stranger)).isEmpty();
        assertThat(show.all(SYSTEM, stranger).systems()).isEmpty();
        assertThatThrownBy(() -> settle.enter(id(receipt), 1, stranger)).isInstanceOf(NoSuchDelivery.class);
        var batch = made(clerk);
        assertThat(show.batch(batch, stranger)).isEmpty();
        assertThatThrownBy(() -> settle.acceptAll(batch, stranger)).isInstanceOf(NoSuchDelivery.class);
    }

    @Test
    void the_list_takes_three_statements() {
        decisions.granted("数え 一郎");

        assertThat(Statements.of(() -> show.all(SYSTEM, clerk))).hasSize(3);
    }

    @Test
    void each_division_has_its_own_file_and_opens_it() {
        var both = new Actor(
                UUID.randomUUID(),
                true,
                "森下 由紀",
                null,
                Submitted.DIVISION,
                List.of(
                        new Assignment(Role.CASE_WORKER, Submitted.DIVISION),
                        new Assignment(Role.CASE_WORKER, "kankyo")));
        make.make(SYSTEM, both);
        decisions.granted("二つの 課");
        var other = decisions.granted("もう一つの 課");
        jdbc.sql("update procedure_delivery set division = 'kankyo' where receipt = ?")
                .param(other)
                .update();

        var made = make.make(SYSTEM, both);

        assertThat(made).hasSize(2);
        assertThat(made).filteredOn(id -> show.batch(id, clerk).isPresent()).hasSize(1);
    }

    @Test
    void a_file_is_written_down_for_everybody_in_it_each_time_it_is_taken() {
        make.make(SYSTEM, clerk);
        var receipt = decisions.granted("取り出し 一郎");
        var batch = batches.find(made(clerk)).orElseThrow();

        take.take(batch, clerk);
        take.take(batch, clerk);

        assertThat(jdbc.sql("select count(*) from audit_entry where object = ? and act = 'EXPORT'")
                        .param("application/" + receipt)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void where_a_protected_person_lives_goes_into_no_file() {
        make.make(SYSTEM, clerk);
        var open = decisions.granted("守らない 人");
        var guarded = decisions.grantedTo(resident("1"));
        var batch = made(clerk);

        var lines = new String(batches.content(batch), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).filteredOn(line -> line.startsWith(open)).allMatch(line -> line.contains("中央一丁目"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith(guarded))
                .hasSize(1)
                .noneMatch(line -> line.contains("中央一丁目"));
        assertThat(batches.find(batch).orElseThrow().withheld()).containsExactly(guarded);
    }

    @Test
    void while_the_city_migrates_a_batch_has_the_same_rows_in_both_layouts() {
        make.make(SYSTEM, clerk);
        var granted = decisions.granted("移行 一郎");
        var refused = decisions.refused("移行 二郎");
        var batch = made(clerk);

        var before = new String(batches.besideContent(batch), Charset.forName("windows-31j")).split("\r\n");
        assertThat(before).hasSize(4);
        assertThat(before[0]).matches("1[5-9]\\d{12}");
        assertThat(before[1]).startsWith("2" + granted).contains("   1").contains("未来\u3000花子");
        assertThat(before[2]).startsWith("2" + refused).contains("   2");
        assertThat(before[3]).isEqualTo("9000002");
        assertThat(new String(batches.content(batch), StandardCharsets.UTF_8).lines())
                .hasSize(3);
        assertThat(batches.beside(batch))
                .hasValueSatisfying(file -> assertThat(file.name()).matches("KOKUHO_\\d{8}_\\d{4}\\.dat"));
    }

    @Test
    void what_does_not_fit_one_layout_goes_into_neither_until_it_is_set_right() {
        make.make(SYSTEM, clerk);
        var tooLong = decisions.granted("長い 一郎");
        made(clerk);
        settle.reject(id(tooLong), 2, "名前が違う", clerk);
        settle.mend(id(tooLong), 3, Map.of("申請者氏名", "長".repeat(31)), clerk);
        var fits = decisions.granted("入る 一郎");

        var batch = made(clerk);

        assertThat(new String(batches.content(batch), StandardCharsets.UTF_8))
                .contains(fits)
                .doesNotContain(tooLong);
        assertThat(state(tooLong)).contains("REJECTED");
        assertThat(show.one(id(tooLong), Map.of(), null, clerk).orElseThrow().reason())
                .startsWith("申請者氏名: 60バイトまで");
        assertThat(make.make(SYSTEM, clerk)).isEmpty();
        settle.mend(id(tooLong), 5, Map.of("申請者氏名", "長々"), clerk);
        assertThat(new String(batches.besideContent(made(clerk)), Charset.forName("windows-31j")))
                .contains(tooLong, "長々");
    }

    private UUID made(Actor actor) {
        return make.make(SYSTEM, actor).getFirst();
    }

    private String resident(String guarded) {
        var id = UUID.randomUUID().toString().substring(0, 18);
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %s,%s,未来 花子,ミライ ハナコ,1950-01-01,female,世帯主,resident,,000-0000,未来市中央一丁目2番3号,%s
                """.formatted(id, id, guarded);
        register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private Optional<String> state(String receipt) {
        return jdbc.sql("select state from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(String.class)
                .optional();
    }

    private UUID id(String receipt) {
        return jdbc.sql("select id from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
    }
}
