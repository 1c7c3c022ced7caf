package org.kaikaku.service.procedure.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RemindOfDeadlinesTest {
    @Autowired
    RemindOfDeadlines remind;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID account = UUID.randomUUID();

    @Test
    void who_asked_hears_of_what_is_due_on_the_days_that_the_city_names_and_once_each() {
        moved();
        wants("MAIL");

        rounds();
        rounds();

        assertThat(subjects()).containsExactlyInAnyOrder("期限まであと7日: 転入届", "期限まであと1日: 転入届");
    }

    @Test
    void who_did_not_ask_or_said_no_hears_nothing() {
        moved();
        rounds();
        wants("NONE");
        rounds();

        assertThat(subjects()).isEmpty();
    }

    private void moved() {
        var draft = start.start("moving-in", People.NOBODY, account, null, Doer.ANYONE);
        interviews.save(interviews
                .find(draft.id())
                .orElseThrow()
                .with(
                        Map.of(
                                FactRef.of("move.date"), new Answer.Known(today()),
                                FactRef.of("move.from_abroad"), new Answer.Known(false)),
                        Source.ANSWER));
    }

    private void rounds() {
        today().datesUntil(today().plusDays(30)).forEach(remind::remind);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private void wants(String way) {
        jdbc.sql("insert into notice_choice (account, kind, way) values (?, 'list.deadline', ?)")
                .params(account, way)
                .update();
    }

    private List<String> subjects() {
        return jdbc.sql("select subject_ja from notice_notice where account = ? and subject_ja like '%転入届'")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
