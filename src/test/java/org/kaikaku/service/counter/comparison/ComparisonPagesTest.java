package org.kaikaku.service.counter.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.counter.Clerk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What is typed wrongly is said beside its field, and stays there. */
@HouseTest
class ComparisonPagesTest {
    @Autowired
    WebApplicationContext house;

    @Test
    void days_that_are_too_few_or_too_far_away_are_told_so() {
        var chief = new Clerk(house, Role.CHIEF);

        assertThat(chief.reads("/staff/waits/comparison?change=2001-05-15&days=3"))
                .contains("日数は7から183までの数で書いてください。", "value=\"3\"");
        assertThat(chief.reads("/staff/waits/forecast?day=1999-01-01")).contains("今日から1年以内の日付で書いてください。");
    }
}
