package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody sees of what they owe. */
class OwnPaymentsTest extends PaidInParts {
    @Test
    void what_is_late_says_so_with_what_to_do_and_all_that_is_to_be_paid_now_is_one_sum() throws Exception {
        var late = charge(1800);
        assertThat(own("ja"))
                .contains("due--over\">期限を25日過ぎました", "すぐにお支払いください", "市民課に相談してください")
                .as("one alone needs no sum")
                .doesNotContain("いまお支払いいただくもの");
        assertThat(reads(late.page(), mail)).contains("期限を25日過ぎました");
        charge(1500, today(), new Payer("分納 太郎", null, account));

        assertThat(own("ja")).contains("いまお支払いいただくもの(2件)", "3,300円", "うち期限を過ぎたもの(1件)", "1,800円");
        assertThat(own("easy")).contains("すぎました", "いま はらう もの", "すぐに はらって");
        assertThat(own("en")).contains("25 days late", "To be paid now (2)", "Please pay at once");

        settleCash(late.id(), 1800);
        assertThat(own("ja")).contains("お支払い済みです", "1,800円").doesNotContain("過ぎました", "いまお支払いいただくもの");
    }

    @Test
    void of_a_plan_the_next_step_counts_as_owed_now_and_those_after_it_are_folded() throws Exception {
        var charge = charge(6000);
        charge(1500, today().plusDays(3), new Payer("分納 太郎", null, account));
        propose(charge, "失業", day(10), "2000", day(40), "2000", day(70), "2000");

        var page = own("ja");
        assertThat(page)
                .contains("いまお支払いいただくもの(2件)", "3,500円", "このあとの2回 4,000円")
                .doesNotContain("過ぎました");
        int fold = page.indexOf("<details><summary><span>このあと");
        assertThat(page.indexOf("第1回(全3回)")).isPositive().isLessThan(fold);
        assertThat(page.substring(fold, page.indexOf("</details>", fold))).contains("第2回(全3回)", "第3回(全3回)");
    }

    private String own(String language) {
        return reads("/my/payments?lang=" + language, mail);
    }
}
