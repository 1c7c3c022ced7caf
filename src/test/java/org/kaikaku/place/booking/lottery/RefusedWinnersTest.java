package org.kaikaku.place.booking.lottery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What each sees where a winner could not be booked. */
class RefusedWinnersTest extends DrawnMonth {
    @Autowired
    WebApplicationContext house;

    @Autowired
    UserDetailsService people;

    @Autowired
    BookWinners winners;

    @Autowired
    PassOn passOn;

    private MockMvc web;

    @BeforeEach
    void web() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
    }

    @Test
    void winner_next_staff_and_public_see_what_became_of_it() throws Exception {
        var won = UUID.randomUUID() + "@example.jp";
        var moved = UUID.randomUUID() + "@example.jp";
        var day = day(225);
        var winner = registered(won);
        var first = entry(day, "t09", 10_000, winner.id());
        var second = entry(day, "t09", 4, registered(moved).id());
        drawn(List.of(first), List.of(second));
        winners.book();
        passOn.pass();

        assertThat(reads("/my/lotteries/" + month, won))
                .contains("当選しましたが、予約できませんでした", "定員より多い人数です", "電話 00-0000-0103")
                .doesNotContain("/my/bookings/");
        assertThat(reads("/my/lotteries/" + month, moved)).contains("繰り上げで当選しました", "/my/bookings/");
        assertThat(reads("/my/notices", won)).contains("抽選で当選した施設を予約できませんでした");
        assertThat(reads("/my/notices?lang=en", won)).contains("What you won in the lottery could not be booked");
        assertThat(reads("/facilities/lotteries/" + month, ""))
                .contains("予約できなかった申込み 1件、繰り上がった申込み 1件", second.pseudonym())
                .doesNotContain("抽選 好子");

        var clerk = staff("shimin");
        assertThat(reads("/staff/lotteries", clerk)).contains("/staff/lotteries/" + month + "/refused");
        assertThat(reads("/staff/lotteries/" + month + "/refused", clerk))
                .contains(
                        "抽選 好子",
                        winner.shown(),
                        "定員より多い人数です",
                        "もっと広い部屋",
                        "/staff/bookings?day=" + day,
                        "/staff/booking-users/" + winner.id());
        assertThat(looks(winner.object())).as("whoever looked is known").isEqualTo(1);
    }

    private int looks(String object) {
        return jdbc.sql("select count(*) from audit_entry where object = ? and act = 'LOOK'")
                .param(object)
                .query(Integer.class)
                .single();
    }

    private String staff(String division) {
        var login = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true,
                login,
                "施設 さくら",
                "a long enough password",
                division,
                List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        var asked = get(URI.create(path));
        var answer = web.perform(login.isEmpty() ? asked : asked.with(user(people.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }
}
