package org.kaikaku.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;

class DayOfDeskTest extends BereavementCorner {
    @Autowired
    List<RecurringJob> jobs;

    @Test
    void the_desk_has_its_list_of_what_to_prepare_as_soon_as_it_is_booked_on_the_day_before_and_not_at_night()
            throws Exception {
        var link = hold(free(1));
        book(link);

        var due = jdbc.sql("select due from appointment_preparation where visit = ?")
                .param(visit(link))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(due).hasSize(4);
        assertThat(due).allSatisfy(at -> {
            assertThat(LocalDate.ofInstant(at, City.ZONE))
                    .isBefore(LocalDate.ofInstant(Instant.parse(from(visit(link))), City.ZONE));
            assertThat(LocalTime.ofInstant(at, City.ZONE)).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 15));
        });
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk))
                .contains("未支給年金の請求書を用意する", "固定資産の現所有者申告書")
                .doesNotContain("農業委員会");
        opens(post("/staff/appointments/visits/" + visit(link) + "/preparations/1"), clerk);
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk)).contains("済み: <span lang=\"ja\">窓口 さくら");
    }

    @Test
    void the_desk_sees_its_day_and_other_divisions_do_not_and_each_look_is_written_down() throws Exception {
        var link = hold(free(2));
        book(link);
        var day = LocalDate.ofInstant(Instant.parse(from(visit(link))), City.ZONE);
        var list = "/staff/appointments?desk=okuyami&day=" + day;

        assertThat(reads(list, clerk)).contains("山田 花子", "0/4", "電話で知らせる");
        assertThat(reads("/staff/appointments?desk=okuyami&q=やまだ", clerk)).contains("山田 花子");
        assertThat(reads("/staff/appointments?desk=okuyami&q=だれもいない", clerk)).contains("予約はありません");
        assertThat(reads("/staff/appointments/day.csv?desk=okuyami&day=" + day, clerk))
                .contains("山田 花子,やまだ はなこ");
        assertThat(reads("/staff/appointments/week?desk=okuyami&week=" + day, clerk))
                .contains("1/1");
        assertThat(reads(list, other)).contains("予約を受ける窓口はありません").doesNotContain("山田");
        assertThat(opens(get("/staff/appointments/visits/" + visit(link)), other)
                        .getStatus())
                .isEqualTo(404);
        reads("/staff/appointments/visits/" + visit(link), clerk);
        assertThat(jdbc.sql(
                                "select purpose from audit_entry where object in ('appointments/okuyami', ?) and act in ('LOOK', 'EXPORT')")
                        .param("appointment/" + visit(link))
                        .query(String.class)
                        .list())
                .contains("来庁の予約の一覧を見るため", "来庁の予約を探すため", "来庁の予約の一覧を取り出す", "来庁の準備のため");
    }

    @Test
    void who_signed_in_is_reminded_the_day_before_once() throws Exception {
        var link = String.valueOf(opens(post(DESK + "/holds?" + ANSWERS).param("from", free(1)), resident)
                .getRedirectedUrl());
        opens(details(post(link)), resident);
        var tomorrow = LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(1);
        jdbc.sql("update appointment_visit set starts = ?, ends = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(
                                tomorrow.atTime(10, 0).atZone(City.ZONE).toInstant()),
                        java.sql.Timestamp.from(
                                tomorrow.atTime(11, 0).atZone(City.ZONE).toInstant()),
                        visit(link))
                .update();

        var time = LocalTime.ofInstant(clock.instant(), City.ZONE);
        remind();
        remind();

        int reminders = reads("/my/notices", resident).split("明日の予約", -1).length - 1;
        boolean open = !time.isBefore(LocalTime.of(8, 30)) && time.isBefore(LocalTime.of(17, 15));
        assertThat(jdbc.sql("select count(*) from notice_notice where event like ?")
                        .param("appointment/" + visit(link) + "/reminder/%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(open ? 1 : 0);
        assertThat(reminders > 0).isEqualTo(open);
    }

    private void remind() {
        jobs.stream().filter(job -> job.name().equals("appointment.remind")).forEach(RecurringJob::run);
    }
}
