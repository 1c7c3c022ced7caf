package org.kaikaku.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ComeToDeskTest extends BereavementCorner {
    @Test
    void nobody_is_said_not_to_have_come_before_their_time_and_who_comes_late_has_come() throws Exception {
        var link = hold(free(1));
        book(link);
        var path = "/staff/appointments/visits/" + visit(link);

        assertThat(opens(post(path + "/absence"), clerk).getStatus()).isEqualTo(422);
        jdbc.sql(
                        "update appointment_visit set starts = now() - interval '2 hours', ends = now() - interval '1 hour' where id = ?")
                .param(visit(link))
                .update();
        opens(post(path + "/absence"), clerk);
        assertThat(reads(link, "")).contains("来庁の記録がありません");
        opens(post(path + "/arrival"), clerk);
        assertThat(reads(link, "")).contains("来庁されました");
        assertThat(opens(post(path + "/arrival"), clerk).getRedirectedUrl()).isEqualTo(path);
        assertThat(numbers(link)).isEqualTo(1);
    }

    @Test
    void who_comes_at_their_time_says_so_and_waits_in_the_hall_before_those_who_just_came() throws Exception {
        var link = hold(free(1));
        book(link);
        opens(post(link + "/arrival"), "");
        assertThat(reads(link, "")).contains("予約ができています").doesNotContain("市役所に着きました");

        itIsTimeFor(link);
        assertThat(reads(link, "")).contains("市役所に着きました");
        opens(post(link + "/arrival"), "");
        opens(post(link + "/arrival"), "");

        var number = jdbc.sql("select ticket from appointment_visit where id = ?")
                .param(visit(link))
                .query(String.class)
                .single();
        assertThat(reads(link, "")).contains(number + "番でお呼びします", "/counter/tickets/");
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk)).contains(number);
        assertThat(numbers(link)).isEqualTo(1);
    }

    @Test
    void who_presses_more_than_once_at_a_time_has_come_once_under_one_number() throws Exception {
        var link = hold(free(2));
        book(link);
        itIsTimeFor(link);
        var presses = Collections.<Callable<String>>nCopies(
                8, () -> String.valueOf(opens(post(link + "/arrival"), "").getRedirectedUrl()));

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var pressed : hands.invokeAll(presses)) {
                assertThat(pressed.get()).isEqualTo(link);
            }
        }

        assertThat(numbers(link)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where object = ? and purpose = '予約した人が来たことを記録する'")
                        .param("appointment/" + visit(link))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void itIsTimeFor(String link) {
        jdbc.sql(
                        "update appointment_visit set starts = now() + interval '10 minutes', ends = now() + interval '1 hour' where id = ?")
                .param(visit(link))
                .update();
    }

    private int numbers(String link) {
        return jdbc.sql("select count(*) from counter_ticket where asked = ?")
                .param("appointment/" + visit(link))
                .query(Integer.class)
                .single();
    }
}
