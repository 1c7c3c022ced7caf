package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.counter.CheckIn;
import org.kaikaku.service.counter.FoundAtHome;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One code, shown twice before the first press is over: each press on a connection of its own, as if at another machine. */
@HouseTest
class TwoPressesTest {
    @Autowired
    Halls halls;

    @Autowired
    Tickets tickets;

    @Autowired
    IssueTicket issue;

    @Autowired
    HallClock clock;

    @Autowired
    CheckIn checkIn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String code = "code-" + UUID.randomUUID();
    private final String mine = "press-" + UUID.randomUUID();
    private int presses;

    /** The hall shows it to all other tests. */
    @AfterEach
    void nobody_of_these_waits() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where asked like ?")
                .param(mine + "%")
                .update();
    }

    @Test
    void the_code_of_answers_given_at_home_has_one_number_and_none_is_left_out() throws Exception {
        var both = numbers(this::pressCode, this::pressCode);

        assertThat(both.getFirst().id()).isEqualTo(both.getLast().id());
        assertThat(jdbc.sql("select count(*) from counter_ticket where carried = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(next().number()).isEqualTo(both.getFirst().number() + 1);
    }

    @Test
    void somebody_who_had_booked_has_one_number_and_none_is_left_out() throws Exception {
        var both = numbers(this::pressBooked, this::pressBooked);

        assertThat(both.getFirst().id()).isEqualTo(both.getLast().id());
        assertThat(next().number()).isEqualTo(both.getFirst().number() + 1);
    }

    @Test
    void whoever_is_through_and_shows_the_code_again_gets_another_number() {
        var first = committed(this::pressCode);
        jdbc.sql("update counter_ticket set state = 'DONE' where id = ?")
                .param(first.id())
                .update();

        assertThat(committed(this::pressCode).id()).isNotEqualTo(first.id());
    }

    /** The second has seen that there is no number yet, and waits for the first to be over. */
    private List<Slip> numbers(Supplier<Slip> one, Supplier<Slip> other) throws Exception {
        try (var machine = Executors.newSingleThreadExecutor()) {
            var pressed = new AtomicReference<Future<Slip>>();
            var first = committed(() -> {
                var slip = one.get();
                pressed.set(machine.submit(() -> committed(other)));
                await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaitsForTheNextNumber);
                return slip;
            });
            return List.of(first, pressed.get().get(60, TimeUnit.SECONDS));
        }
    }

    private Slip committed(Supplier<Slip> press) {
        return Objects.requireNonNull(transaction.execute(_ -> press.get()));
    }

    private boolean somebodyWaitsForTheNextNumber() {
        return jdbc.sql("""
                        select exists (select 1 from pg_stat_activity
                                        where wait_event_type = 'Lock' and query like '%counter_number%' and pid <> pg_backend_pid())
                        """).query(Boolean.class).single();
    }

    private Slip pressCode() {
        var answers = new FoundAtHome.Found(code, "bereavement", List.of("shimin"));
        var rooms = new StaticListableBeanFactory();
        rooms.addBean("answers", (FoundAtHome) _ -> Optional.of(answers));
        return slip(new IssueByCode(rooms.getBeanProvider(FoundAtHome.class), halls, tickets, issue, clock)
                .issue(code, "", Slip.Source.RECEPTION, key()));
    }

    private Slip pressBooked() {
        var given = (CheckIn.Given.Number) checkIn.checkIn("bereavement", "appointment", mine + "-booked");
        return tickets.find(given.ticket()).orElseThrow().slip();
    }

    /** Of the same letter. */
    private Slip next() {
        return slip(issue.issue(new IssueTicket.Wish("bereavement", "", Slip.Source.RECEPTION, key())));
    }

    private synchronized String key() {
        presses++;
        return mine + "-" + presses;
    }

    private static Slip slip(Moved moved) {
        return ((Moved.Done) moved).ticket().slip();
    }
}
