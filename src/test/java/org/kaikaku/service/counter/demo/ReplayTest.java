package org.kaikaku.service.counter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.kaikaku.service.procedure.counter.Clerk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.web.context.WebApplicationContext;

/** A made-up day that passes while somebody looks on. */
@HouseTest
class ReplayTest {
    private static final Instant EIGHT = Instant.parse("2026-06-10T23:00:00Z");

    @Autowired
    WebApplicationContext house;

    @Autowired
    ReplayDay play;

    @Autowired
    HallClock clock;

    @Autowired
    WatchHall watch;

    @AfterEach
    void the_day_is_over() {
        play.end();
    }

    @Test
    void its_time_runs_at_its_speed_and_ends() {
        var replay = new Replay(EIGHT, EIGHT, EIGHT.plus(Duration.ofHours(9)), 100);

        assertThat(replay.at(EIGHT.plusSeconds(60))).contains(EIGHT.plus(Duration.ofMinutes(100)));
        assertThat(replay.at(EIGHT.minusSeconds(60))).as("a clock set back").contains(EIGHT);
        assertThat(replay.at(EIGHT.plusSeconds(324))).isEmpty();
    }

    @Test
    void the_administrator_starts_it_everybody_sees_that_it_is_made_up_and_it_ends_with_an_empty_hall() {
        var administrator = new Clerk(house, Role.ADMINISTRATOR);
        assertThat(administrator.reads("/staff/made-up-day")).contains("待合の一日を早回しで見る", "作り物");
        administrator.sends("/staff/made-up-day", "speed", "200");

        assertThat(play.begin(60)).as("a second one").isFalse();
        assertThat(clock.isMadeUp()).isTrue();
        for (var page : new String[] {"/board", "/counter", "/kiosk"}) {
            assertThat(administrator.reads(page)).as(page).contains("見本の一日(作り物)を早回し中");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !watch.now().calls().isEmpty() && watch.now().open().size() > 3);
        assertThat(administrator.reads("/staff/made-up-day")).contains("を見せています", "<progress");

        administrator.sends("/staff/made-up-day/end");
        assertThat(clock.isMadeUp()).isFalse();
        assertThat(watch.now().open()).isEmpty();
        assertThat(watch.now().sittings()).isEmpty();
        assertThat(administrator.reads("/board")).doesNotContain("作り物");
    }

    @Test
    void whoever_only_receives_people_starts_none() {
        var clerk = new Clerk(house, Role.RECEPTION);

        assertThat(clerk.opens("/staff/made-up-day").getStatus()).isEqualTo(403);
        assertThat(clerk.sends("/staff/made-up-day", "speed", "100").getStatus())
                .isEqualTo(403);
        assertThat(clock.isMadeUp()).isFalse();
    }

    @Test
    void nothing_of_it_stands_in_a_real_city() {
        for (var part : new Class<?>[] {Replays.class, ReplayDay.class, ReplayPages.class, ReplayMenu.class}) {
            assertThat(part.getAnnotation(Profile.class).value())
                    .as(part.getSimpleName())
                    .containsExactly("!production");
        }
    }
}
