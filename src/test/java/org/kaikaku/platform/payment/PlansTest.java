package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;

/** How a plan comes about and ends by hand. */
class PlansTest extends PaidInParts {
    @Test
    void a_plan_that_is_wrong_is_told_where_and_keeps_what_was_typed() throws Exception {
        var charge = charge(6000);
        assertThat(page(charge)).contains("毎月に割り振る", "最後の回は24か月後まで", "value=\"2000\"");
        assertThat(text(get(path(charge)).param("times", "4").param("first", day(10))))
                .contains("value=\"1500\"", days.last(today().plusDays(10)).toString());
        assertThat(text(get(path(charge)).param("times", "24").param("first", "+999999999-12-31")))
                .as("a day from which no months can be counted")
                .contains("毎月に割り振る");

        assertThat(wrong(charge, "足りない", day(10), "3000", day(40), "2000"))
                .contains("合計が残りの金額(6,000円)と合いません", "value=\"2000\"");
        assertThat(wrong(charge, "前後", day(40), "3000", day(10), "3000")).contains("第2回の期限は", "id=\"step-error\"");
        assertThat(wrong(charge, "今日", day(0), "3000", day(10), "3000")).contains("第1回の期限は");
        assertThat(wrong(charge, "遠い", day(10), "3000", day(800), "3000")).contains("第2回の期限は");
        assertThat(wrong(charge, "少ない", day(10), "499", day(40), "5501")).contains("第1回の金額が少なすぎます");
        assertThat(wrong(charge, "一つ", day(10), "6000")).contains("2回以上に分けて");
        assertThat(wrong(charge, "読めない", day(10), "さん", day(40), "3000")).contains("第1回の期限か金額が読めません", "value=\"さん\"");
        assertThat(wrong(charge, " ", day(10), "3000", day(40), "3000")).contains("理由を入れてください");
        assertThat(plans(charge)).isZero();
        assertThat(propose(charge, "全角も読める", day(10), "３，０００円", day(40), "3000"))
                .isEqualTo(302);
        assertThat(wrong(charge, "もう一つ", open(10), "3000", open(40), "3000")).contains("ほかの計画があります");
    }

    /** 民法142条. */
    @Test
    void a_step_on_a_day_on_which_the_city_is_closed_moves_and_is_seen_before_it_is_agreed_to() throws Exception {
        var sunday = today().plusDays(10).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var saturday = sunday.plusDays(27);
        var form = text(get(path(charge(6000))).param("times", "2").param("first", sunday.toString()));
        assertThat(form)
                .contains("value=\"" + days.last(sunday) + "\"")
                .doesNotContain("name=\"due\" value=\"" + sunday + "\"");

        var charge = charge(6000);
        assertThat(wrong(charge, "失業", sunday.toString(), "3000", saturday.toString(), "3000"))
                .contains(
                        "第1回の期限は市役所の閉まっている日です",
                        "value=\"" + days.last(sunday) + "\"",
                        "value=\"" + days.last(saturday) + "\"");
        assertThat(plans(charge)).isZero();
        opens(
                request(
                        charge,
                        "失業",
                        days.last(sunday).toString(),
                        "3000",
                        days.last(saturday).toString(),
                        "3000"),
                treasurer);
        assertThat(jdbc.sql("select due from payment_charge where id = any(?) order by due")
                        .param(steps(charge).toArray(UUID[]::new))
                        .query(LocalDate.class)
                        .list())
                .containsExactly(days.last(sunday), days.last(saturday));
    }

    @Test
    void from_the_sum_that_the_city_says_a_second_person_agrees() throws Exception {
        var charge = charge(120_000);
        assertThat(page(charge)).contains("もう一人の職員の同意", "もう一人に同意を求める");
        propose(charge, "長い病気", day(10), "60000", day(40), "60000");
        assertThat(page(charge)).contains("もう一人の同意を待っています");
        assertThat(steps(charge)).isEmpty();
        var consent = jdbc.sql("select id from consent_request where object = ?")
                .param("charge/" + charge.number())
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + consent + "/agreement"), treasurer);
        assertThat(steps(charge)).as("whoever asked does not agree").isEmpty();
        assertThat(opens(post("/staff/consents/" + consent + "/agreement"), second)
                        .getStatus())
                .isEqualTo(302);
        assertThat(steps(charge)).hasSize(2);
        assertThat(page(charge)).contains("分納中");

        assertThat(opens(post(path(charge) + "/end"), treasurer).getStatus())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(opens(post(path(charge) + "/end").param("reason", "一度に払える"), treasurer)
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(charge)).contains("一度に払える", "計画を作る");
        assertThat(allBooks(charge)).isEqualTo("cash 0, instalments 0, receivable 120000, rents -120000");
    }

    /** Some was refunded and the rest charged back while the second person was waited for: the steps are not what is owed any more. */
    @Test
    void a_plan_of_another_sum_than_is_owed_now_is_not_agreed_to() throws Exception {
        var charge = charge(120_000);
        propose(charge, "長い病気", day(10), "60000", day(40), "60000");
        together.executeWithoutResult(_ -> {
            settle.settle(charge.id(), Method.ONLINE, 120_000, cause(charge.id()), "provider", Doer.SYSTEM);
            charges.refund(charge.id(), 20_000, "使えなかった", Doer.SYSTEM);
            settle.chargeBack(charge.id(), 100_000, cause(charge.id()) + "/gone", "suspense", Doer.SYSTEM);
        });
        assertThat(charges.find(charge.id()).map(Charged::amount)).contains(100_000L);
        var consent = jdbc.sql("select id from consent_request where object = ?")
                .param("charge/" + charge.number())
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + consent + "/agreement"), second);
        assertThat(steps(charge)).isEmpty();
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
    }

    @Test
    void what_came_for_a_charge_that_is_cancelled_stands_in_suspense() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        settleCash(steps(charge).getFirst(), 2000);
        together.execute(_ -> charges.cancel(charge.id(), "減免になった", Doer.SYSTEM));
        assertThat(allBooks(charge)).isEqualTo("cash 2000, instalments 0, receivable 0, rents 0");
        var list = text(get("/staff/suspense"));
        int at = list.indexOf(">" + charge.number() + "<");
        assertThat(list.substring(at, list.indexOf("</tr>", at))).contains("2,000円を返す");
    }

    private String open(int from) {
        return days.last(today().plusDays(from)).toString();
    }

    private String wrong(Charged charge, String reason, String... rows) throws Exception {
        var answer = opens(request(charge, reason, rows), treasurer);
        assertThat(answer.getStatus()).as(reason).isEqualTo(422);
        return text(answer);
    }
}
